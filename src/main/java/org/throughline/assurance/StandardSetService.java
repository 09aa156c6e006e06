package org.throughline.assurance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.RequestService;

/**
 * Sets of standards, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class StandardSetService implements RecordService<String, StandardSetDetails, StandardSetEdit> {

	private final StandardSetRepository sets;

	private final SchemeReader reader;

	/** The list of sets. */
	public static final ShortList<StandardSetDetails> LIST = ShortList
		.<StandardSetDetails>sorted("title", "Set", StandardSetDetails::title)
		.andSorted("kind", "Audit", (one) -> one.content().kind())
		.andSorted("standards", "Standards", (one) -> one.standards().size())
		.andSorted("scheme", "Rating scheme", (one) -> one.scheme().name())
		.and("Cycle")
		.and("Previous set")
		.search(StandardSetDetails::title)
		.filter("kind", "Audit", (one) -> one.content().kind())
		.filter("scheme", "Rating scheme", (one) -> one.scheme().name());

	private final CurrentUser user;

	private final RequestService requests;

	private final JdbcClient jdbc;

	StandardSetService(StandardSetRepository sets, SchemeReader reader, RequestService requests, CurrentUser user,
			JdbcClient jdbc) {
		this.sets = sets;
		this.reader = reader;
		this.requests = requests;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** All sets of the partnership, latest first. */
	public List<StandardSetDetails> list(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.setsOf(partnershipId);
	}

	@Override
	public StandardSetDetails find(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reader.set(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/** Adds a set and returns its slug, made from name and year. */
	@Override
	@Transactional
	public String add(UUID partnershipId, StandardSetEdit edit) {
		this.user.requireManager(partnershipId);
		return add(partnershipId, AssuranceLookups.slug("name", edit.content().title()), edit);
	}

	String add(UUID partnershipId, String slug, StandardSetEdit edit) {
		var content = checked(edit);
		var scheme = scheme(partnershipId, edit.schemeSlug());
		var follows = follows(partnershipId, edit.followsSlug());
		if (this.sets.findByPartnershipIdAndSlug(partnershipId, slug).isPresent()) {
			throw new RuleViolation("name", "assurance.name.taken", edit.content().name());
		}
		var set = new StandardSet(partnershipId, slug, content, scheme.id(), follows);
		set.replaceStandards(numbered(edit, List.of()));
		this.sets.save(set);
		this.sets.flush();
		return slug;
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, StandardSetEdit edit) {
		var before = find(partnershipId, slug);
		var content = checked(edit);
		var set = stored(partnershipId, slug);
		set.requireVersion(version);
		var scheme = scheme(partnershipId, edit.schemeSlug());
		if (!scheme.id().equals(before.scheme().id())) {
			changeScheme(before, scheme);
		}
		var follows = follows(partnershipId, edit.followsSlug());
		refuseCircle(before.id(), follows);
		var standards = numbered(edit, before.standards());
		before.standards()
			.stream()
			.filter((standard) -> !standards.containsKey(standard.number()))
			.forEach((standard) -> removeRatings(before, standard));
		set.replace(content, scheme.id(), follows);
		set.replaceStandards(standards);
		this.sets.flush();
	}

	private static StandardSetContent checked(StandardSetEdit set) {
		if (set.standards().isEmpty()) {
			throw new RuleViolation("standards", "standardSet.standards.none");
		}
		return set.content().checked();
	}

	/** Returns the standards by number. New ones get the numbers after the highest. */
	private static Map<Integer, StandardContent> numbered(StandardSetEdit edit, List<StandardDetails> before) {
		var standards = new LinkedHashMap<Integer, StandardContent>();
		int last = before.stream().mapToInt(StandardDetails::number).max().orElse(0);
		for (var standard : edit.standards()) {
			int number = (standard.number() != null) ? standard.number() : last + 1;
			last = Math.max(last, number);
			standards.put(number, new StandardContent(standard.title(), standard.wording()));
		}
		return standards;
	}

	private void changeScheme(StandardSetDetails set, RatingSchemeDetails scheme) {
		if (rated(set.id(), null)) {
			throw new RuleViolation("scheme", "standardSet.scheme.rated");
		}
		this.jdbc.sql("update standard_rating set scheme_id = ? where set_id = ?")
			.params(scheme.id(), set.id())
			.update();
	}

	private void removeRatings(StandardSetDetails set, StandardDetails standard) {
		if (rated(set.id(), standard.number())) {
			throw new RuleViolation("standards", "standardSet.standard.rated", standard.title());
		}
		this.jdbc.sql("delete from standard_rating where set_id = ? and number = ?")
			.params(set.id(), standard.number())
			.update();
	}

	private RatingSchemeDetails scheme(UUID partnershipId, String slug) {
		return this.reader.available(partnershipId)
			.stream()
			.filter((scheme) -> scheme.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("scheme", "standardSet.scheme.unknown", slug));
	}

	private @Nullable UUID follows(UUID partnershipId, @Nullable String slug) {
		return (slug == null) ? null
				: this.sets.findByPartnershipIdAndSlug(partnershipId, slug)
					.map(StandardSet::id)
					.orElseThrow(() -> new RuleViolation("follows", "standardSet.follows.unknown", slug));
	}

	/** Refuses a previous set that directly or indirectly follows this set. */
	private void refuseCircle(UUID setId, @Nullable UUID follows) {
		boolean circle = this.jdbc
			.sql("""
					with recursive line (id, follows_id) as (
					  select id, follows_id from standard_set where id = :first
					  union
					  select e.id, e.follows_id from line join standard_set e on e.id = line.follows_id where line.id <> :set)
					select exists (select from line where id = :set)""")
			.param("first", follows)
			.param("set", setId)
			.query(Boolean.class)
			.single();
		if (circle) {
			throw new RuleViolation("follows", "standardSet.follows.circle");
		}
	}

	/**
	 * Whether a standard is rated, or has evidence or results by question, or whether any
	 * standard of the set is rated.
	 */
	private boolean rated(UUID setId, @Nullable Integer number) {
		return this.jdbc
			.sql("""
					select exists (select from standard_rating r where r.set_id = :set
					  and (:number::int is null and r.level is not null or r.number = :number::int and (coalesce(r.level, r.not_rated, r.evidence) is not null
					    or exists (select from question_result q where q.assessment_id = r.assessment_id and q.number = r.number))))""")
			.param("set", setId)
			.param("number", number)
			.query(Boolean.class)
			.single();
	}

	/** Removes a set without self-assessments, peer reviews and a later set. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var details = find(partnershipId, slug);
		boolean used = this.jdbc.sql("""
				select exists (select from self_assessment where set_id = :set)
				  or exists (select from peer_review where set_id = :set)
				  or exists (select from standard_set where follows_id = :set)""")
			.param("set", details.id())
			.query(Boolean.class)
			.single();
		if (used || this.requests.refersTo(details.id())) {
			throw new RuleViolation("set", "standardSet.used");
		}
		var set = stored(partnershipId, slug);
		set.requireVersion(version);
		this.sets.delete(set);
		this.sets.flush();
	}

	private StandardSet stored(UUID partnershipId, String slug) {
		return this.sets.findByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

}
