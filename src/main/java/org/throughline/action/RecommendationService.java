package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages recommendations, their addressees and responses. Readers see what they may see;
 * only a partnership's business managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class RecommendationService {

	private final RecommendationRepository recommendations;

	private final RecommendationReader reader;

	private final ActionLookups lookups;

	private final ActionNumbering numbering;

	private final ActionVisibility visibility;

	private final JdbcClient jdbc;

	private final ObjectProvider<SourceDirectory> directories;

	private final CurrentUser user;

	private final Clock clock;

	RecommendationService(RecommendationRepository recommendations, RecommendationReader reader, ActionLookups lookups,
			ActionNumbering numbering, ActionVisibility visibility, JdbcClient jdbc,
			ObjectProvider<SourceDirectory> directories, CurrentUser user, Clock clock) {
		this.recommendations = recommendations;
		this.reader = reader;
		this.lookups = lookups;
		this.numbering = numbering;
		this.visibility = visibility;
		this.jdbc = jdbc;
		this.directories = directories;
		this.user = user;
		this.clock = clock;
	}

	/** Recommendations the reader may see, by source and position. */
	public CountedPage<RecommendationSummary> list(UUID partnershipId, RecommendationFilter filter, Pageable page) {
		return this.reader.list(partnershipId, filter, this.visibility.in(partnershipId), page);
	}

	/** The recommendations that belong to a report, as far as the reader may see them. */
	public CountedPage<RecommendationSummary> ofReport(UUID partnershipId, ReportFollowUp report, Pageable page) {
		return this.reader.ofReport(partnershipId, report, this.visibility.in(partnershipId), page);
	}

	/**
	 * Returns the recommendations of one source in their order, as far as the reader may
	 * see them.
	 */
	public List<RecommendationSummary> ofSource(UUID partnershipId, SourceRef source) {
		return this.reader
			.list(partnershipId, RecommendationFilter.ofSource(source), this.visibility.in(partnershipId),
					Pageable.unpaged())
			.getContent();
	}

	/**
	 * The sources recommendations of the partnership come out of, in words; for the
	 * business manager's filter.
	 */
	public List<String> sourceTitles(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("select distinct source_title from recommendation where partnership_id = ? order by 1")
			.param(partnershipId)
			.query(String.class)
			.list();
	}

	/**
	 * Returns the numbers of recommendations that the values of filters leave; for the
	 * business manager.
	 */
	public FilterCounts filterCounts(UUID partnershipId, RecommendationFilter filter, int most) {
		this.user.requireManager(partnershipId);
		return this.reader.filterCounts(partnershipId, filter, this.visibility.in(partnershipId), most);
	}

	/**
	 * Returns the recommendations addressed to the organisations of the signed-in person,
	 * or linked to their actions.
	 */
	public CountedPage<RecommendationSummary> addressedToMine(RecommendationFilter filter, Pageable page) {
		return this.reader.addressedTo(this.visibility.agencies(), filter, null, page);
	}

	/** Returns their number, up to the bound of lists. */
	public long countAddressedToMine() {
		return this.reader.countAddressedTo(this.visibility.agencies());
	}

	/**
	 * One of those addressed to the organisations the signed-in person acts for.
	 * @param partnershipSlug whose, where the organisations take part in several
	 * partnerships
	 * @throws NotFoundException if no recommendation they may see has this reference
	 */
	public RecommendationDetails addressedToMine(String reference, @Nullable String partnershipSlug) {
		return this.reader
			.addressedTo(this.visibility.agencies(), RecommendationFilter.ALL, reference, Pageable.unpaged())
			.stream()
			.map(RecommendationSummary::identity)
			.filter((one) -> partnershipSlug == null || partnershipSlug.equals(one.partnershipSlug()))
			.findFirst()
			.map((one) -> details(one.partnershipId(), reference))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns the recommendations with these references; for the business manager to
	 * choose from.
	 */
	public List<RecommendationSummary> withReferences(UUID partnershipId, Collection<String> references) {
		this.user.requireManager(partnershipId);
		return this.reader.named(partnershipId, references, this.visibility.in(partnershipId));
	}

	/** Returns the recommendations with these identifiers that the reader may see. */
	public Map<UUID, RecommendationSummary> withIds(UUID partnershipId, Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of() : this.reader.withIds(partnershipId, ids, this.visibility.in(partnershipId));
	}

	/** All recommendations as rows of a table; for the business manager. */
	public List<RecommendationRow> rows(UUID partnershipId) {
		var references = sources(partnershipId).stream()
			.collect(Collectors.toMap(RecommendationSource::id, RecommendationSource::reference));
		var organisations = this.reader.organisationSlugs(partnershipId);
		var themes = this.reader.themeSlugs(partnershipId);
		return list(partnershipId, RecommendationFilter.ALL, Pageable.unpaged())
			.map((one) -> new RecommendationRow(one, references.get(one.source().id()),
					organisations.getOrDefault(one.id(), List.of()), themes.getOrDefault(one.id(), List.of())))
			.getContent();
	}

	/** The sources in Throughline; for the business manager. */
	public List<RecommendationSource> sources(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.directories.stream()
			.sorted(Comparator.comparing(SourceDirectory::type))
			.flatMap((directory) -> directory.known(partnershipId).stream())
			.toList();
	}

	/**
	 * A recommendation with all that belongs to it.
	 * @throws NotFoundException if there is none this reader may see
	 */
	public RecommendationDetails details(UUID partnershipId, String reference) {
		return this.reader.details(partnershipId, reference, this.visibility.in(partnershipId))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds a recommendation at the end of its source. Sent twice, it adds one.
	 * @return its reference
	 */
	@Transactional
	public String add(UUID partnershipId, NewRecommendation added) {
		this.user.requireManager(partnershipId);
		var links = this.lookups.in(partnershipId).links(added.organisationSlugs(), added.themeSlugs());
		var content = added.content().checked();
		var recommendation = this.recommendations.save(new Recommendation(TimeOrderedId.next(), partnershipId,
				this.numbering.nextRecommendation(partnershipId), added.source(), content, added.response().checked(),
				added.outcome().checked(LocalDate.now(this.clock)), links));
		this.recommendations.flush();
		return recommendation.reference();
	}

	/** Changes a recommendation. */
	@Transactional
	public void edit(UUID partnershipId, String reference, RecommendationEdit edit) {
		var stored = forChange(partnershipId, reference, edit.version());
		stored.replace(edit.content().checked(),
				this.lookups.in(partnershipId).links(edit.organisationSlugs(), edit.themeSlugs()));
		this.recommendations.flush();
	}

	/**
	 * Records the response.
	 * @return the new version
	 */
	@Transactional
	public int respond(UUID partnershipId, String reference, ResponseDetails response, int version) {
		var stored = forChange(partnershipId, reference, version);
		stored.recordResponse(response.checked(), LocalDate.now(this.clock));
		this.recommendations.flush();
		return stored.version();
	}

	/**
	 * Records the outcome.
	 * @return the new version
	 */
	@Transactional
	public int close(UUID partnershipId, String reference, OutcomeDetails outcome, int version) {
		var stored = forChange(partnershipId, reference, version);
		stored.recordOutcome(outcome.checked(LocalDate.now(this.clock)));
		this.recommendations.flush();
		return stored.version();
	}

	/** Replaces the linked actions. */
	@Transactional
	public void linkActions(UUID partnershipId, String reference, Collection<String> actionReferences, int version) {
		this.user.requireManager(partnershipId);
		var stored = this.recommendations.findForLinksByPartnershipIdAndReference(partnershipId, reference)
			.orElseThrow(NotFoundException::new);
		stored.requireVersion(version);
		var wanted = this.lookups.in(partnershipId).actions("references", actionReferences).toArray(UUID[]::new);
		this.jdbc.sql("delete from action_recommendation where recommendation_id = ? and action_id <> all(?)")
			.params(stored.id(), wanted)
			.update();
		this.jdbc.sql("""
				insert into action_recommendation (action_id, recommendation_id) select action_id, ?
				from unnest(?) as action_id on conflict do nothing""").params(stored.id(), wanted).update();
	}

	private Recommendation forChange(UUID partnershipId, String reference, int version) {
		this.user.requireManager(partnershipId);
		var stored = this.recommendations.findByPartnershipIdAndReference(partnershipId, reference)
			.orElseThrow(NotFoundException::new);
		stored.requireVersion(version);
		return stored;
	}

}
