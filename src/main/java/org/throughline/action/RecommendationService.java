package org.throughline.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * What was recommended, to whom, and the response. Each reader is told what they may see;
 * only a partnership's business managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class RecommendationService {

	private final RecommendationRepository recommendations;

	private final RecommendationReader reader;

	private final SlugLookup names;

	private final Numbering numbering;

	private final ActionVisibility visibility;

	private final JdbcClient jdbc;

	private final ObjectProvider<SourceDirectory> directories;

	private final CurrentUser user;

	RecommendationService(RecommendationRepository recommendations, RecommendationReader reader, SlugLookup names,
			Numbering numbering, ActionVisibility visibility, JdbcClient jdbc,
			ObjectProvider<SourceDirectory> directories, CurrentUser user) {
		this.recommendations = recommendations;
		this.reader = reader;
		this.names = names;
		this.numbering = numbering;
		this.visibility = visibility;
		this.jdbc = jdbc;
		this.directories = directories;
		this.user = user;
	}

	/** Recommendations the reader may see, by source and position. */
	public Page<RecommendationSummary> list(UUID partnershipId, RecommendationFilter filter, Pageable page) {
		return this.reader.list(partnershipId, filter, this.visibility.in(partnershipId), page);
	}

	/** The recommendations that belong to a report, as far as the reader may see them. */
	public Page<RecommendationSummary> ofReport(UUID partnershipId, ReportFollowUp report, Pageable page) {
		return this.reader.ofReport(partnershipId, report, this.visibility.in(partnershipId), page);
	}

	/** What came out of one source, in its order, as far as the reader may see it. */
	public List<RecommendationSummary> ofSource(UUID partnershipId, SourceRef source) {
		var filter = new RecommendationFilter(source.type(), source.id(), null, null, null, null, null);
		return this.reader.list(partnershipId, filter, this.visibility.in(partnershipId), Pageable.unpaged())
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
	 * What is addressed to the organisations the signed-in person acts for, or answered
	 * by their actions.
	 */
	public Page<RecommendationSummary> addressedToMine(Pageable page) {
		return this.reader.addressedTo(this.visibility.agencies(), null, page);
	}

	/**
	 * One of those addressed to the organisations the signed-in person acts for.
	 * @param partnershipSlug whose, where the organisations take part in several
	 * partnerships
	 * @throws NotFoundException if none of theirs has this reference
	 */
	public RecommendationDetails addressedToMine(String reference, @Nullable String partnershipSlug) {
		var found = this.reader.addressedTo(this.visibility.agencies(), reference, Pageable.unpaged())
			.stream()
			.filter((one) -> partnershipSlug == null || partnershipSlug.equals(one.partnershipSlug()))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		var partnership = this.names.partnership(found.partnershipSlug()).orElseThrow(NotFoundException::new);
		return details(partnership, reference);
	}

	/** Those of these references; for the business manager to choose from. */
	public List<RecommendationSummary> withReferences(UUID partnershipId, Collection<String> references) {
		this.user.requireManager(partnershipId);
		return this.reader.named(partnershipId, references, this.visibility.in(partnershipId));
	}

	/**
	 * What is held here that a recommendation can come out of; for the business manager.
	 */
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
		var before = this.recommendations.findById(added.id());
		if (before.isPresent()) {
			if (!before.get().partnershipId().equals(partnershipId)) {
				throw new NotFoundException();
			}
			return before.get().reference();
		}
		var particulars = particulars(new RecommendationEdit(added.sourceTitle(), added.numberAsWritten(),
				added.wording(), added.points(), added.addressees(), added.organisationSlugs(), added.themeSlugs(),
				null, added.visibility(), added.madeOn(), added.note(), 0));
		String reference = this.numbering.nextRecommendation(partnershipId);
		this.recommendations.save(new Recommendation(added.id(), partnershipId, reference,
				ActionService.position(reference), added.sourceType(), added.sourceId(), particulars));
		this.recommendations.flush();
		return reference;
	}

	/** Changes a recommendation. */
	@Transactional
	public void edit(UUID partnershipId, String reference, RecommendationEdit edit) {
		var held = forChange(partnershipId, reference, edit.version());
		held.update(particulars(edit));
		this.recommendations.flush();
	}

	/**
	 * Records how it is answered.
	 * @param reason required where {@link RecommendationResponse#needsReason()} says so
	 */
	@Transactional
	public void respond(UUID partnershipId, String reference, RecommendationResponse response, @Nullable String reason,
			int version) {
		var held = forChange(partnershipId, reference, version);
		held.recordResponse(response, response.needsReason() ? Texts.required("reason", reason, Texts.NOTE)
				: Texts.optional("reason", reason, Texts.NOTE));
		this.recommendations.flush();
	}

	/** The actions that answer it are these, no more and no fewer. */
	@Transactional
	public void linkActions(UUID partnershipId, String reference, Collection<String> actionReferences, int version) {
		this.user.requireManager(partnershipId);
		var held = this.recommendations.findForLinksByPartnershipIdAndReference(partnershipId, reference)
			.orElseThrow(NotFoundException::new);
		held.requireVersion(version);
		var wanted = this.names.actions("references", partnershipId, actionReferences).toArray(UUID[]::new);
		this.jdbc.sql("delete from action_recommendation where recommendation_id = ? and action_id <> all(?)")
			.params(held.id(), wanted)
			.update();
		this.jdbc.sql("""
				insert into action_recommendation (action_id, recommendation_id) select action_id, ?
				from unnest(?) as action_id on conflict do nothing""").params(held.id(), wanted).update();
	}

	private Recommendation forChange(UUID partnershipId, String reference, int version) {
		this.user.requireManager(partnershipId);
		var held = this.recommendations.findByPartnershipIdAndReference(partnershipId, reference)
			.orElseThrow(NotFoundException::new);
		held.requireVersion(version);
		return held;
	}

	private Recommendation.Particulars particulars(RecommendationEdit edit) {
		return new Recommendation.Particulars(Texts.required("sourceTitle", edit.sourceTitle(), Texts.LINE),
				Texts.optional("numberAsWritten", edit.numberAsWritten(), Texts.LINE),
				Texts.required("wording", edit.wording(), Texts.WORDING), Texts.points(edit.points()),
				Texts.optional("addressees", edit.addressees(), Texts.NOTE),
				Texts.optional("progressAsWritten", edit.progressAsWritten(), Texts.WORDING), edit.visibility(),
				edit.madeOn(), Texts.optional("note", edit.note(), Texts.NOTE),
				this.names.organisations("organisationSlugs", edit.organisationSlugs()),
				this.names.themes("themeSlugs", edit.themeSlugs()));
	}

}
