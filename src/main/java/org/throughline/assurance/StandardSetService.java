package org.throughline.assurance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.StandardSetEdit.StandardEdit;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Sets of standards, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class StandardSetService {

	private final SchemeReader reader;

	private final AssuranceLookups names;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	StandardSetService(SchemeReader reader, AssuranceLookups names, CurrentUser user, JdbcClient jdbc) {
		this.reader = reader;
		this.names = names;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** All sets of the partnership, latest first. */
	public List<StandardSetDetails> list(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.setsOf(partnershipId);
	}

	/**
	 * One set.
	 * @throws NotFoundException if there is none
	 */
	public StandardSetDetails details(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reader.set(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds a set.
	 * @return its slug, made from name and year
	 */
	@Transactional
	public String add(UUID partnershipId, StandardSetEdit added) {
		this.user.requireManager(partnershipId);
		String title = added.name().contains(added.yearLabel()) ? added.name() : added.name() + " " + added.yearLabel();
		return write(partnershipId, AssuranceLookups.slug("name", title), added);
	}

	String write(UUID partnershipId, String slug, StandardSetEdit added) {
		check(added);
		var scheme = scheme(partnershipId, added.schemeSlug());
		var follows = follows(partnershipId, added.followsSlug());
		if (this.reader.set(partnershipId, slug).isPresent()) {
			throw new RuleViolation("name", "assurance.name.taken", added.name());
		}
		var id = TimeOrderedId.next();
		this.jdbc
			.sql("""
					insert into standard_set (id, partnership_id, slug, name, year_label, kind, scheme_id, as_at, about, joint_note,
					  follows_id, version)
					values (:id, :partnership, :slug, :name, :year, :kind, :scheme, :asAt, :about, :joint, :follows, 0)""")
			.params(values(id, added, scheme, follows))
			.param("partnership", partnershipId)
			.param("slug", slug)
			.update();
		writeStandards(id, added.standards(), List.of());
		return slug;
	}

	/** Changes a set, unless it has changed since this version. */
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, StandardSetEdit edit) {
		var set = details(partnershipId, slug);
		check(edit);
		this.names.change("standard_set", set.id(), version);
		var scheme = scheme(partnershipId, edit.schemeSlug());
		if (!scheme.id().equals(set.scheme().id()) && rated(set.id(), null)) {
			throw new RuleViolation("scheme", "standardSet.scheme.rated");
		}
		var follows = follows(partnershipId, edit.followsSlug());
		refuseCircle(set.id(), follows);
		this.jdbc
			.sql("""
					update standard_set set name = :name, year_label = :year, kind = :kind, scheme_id = :scheme, as_at = :asAt,
					  about = :about, joint_note = :joint, follows_id = :follows where id = :id""")
			.params(values(set.id(), edit, scheme, follows))
			.update();
		this.jdbc.sql("delete from standard_mapping where set_id = ? and earlier_set_id is distinct from ?")
			.param(set.id())
			.param(follows)
			.update();
		this.jdbc.sql("update standard_rating set scheme_id = ? where set_id = ? and scheme_id <> ?")
			.params(scheme.id(), set.id(), scheme.id())
			.update();
		writeStandards(set.id(), edit.standards(), set.standards());
	}

	private static Map<String, @Nullable Object> values(UUID id, StandardSetEdit edit, RatingSchemeDetails scheme,
			@Nullable UUID follows) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("id", id);
		values.put("name", edit.name());
		values.put("year", edit.yearLabel());
		values.put("kind", edit.kind().name());
		values.put("scheme", scheme.id());
		values.put("asAt", edit.asAt());
		values.put("about", edit.about());
		values.put("joint", edit.jointNote());
		values.put("follows", follows);
		return values;
	}

	private static void check(StandardSetEdit set) {
		if (set.standards().isEmpty()) {
			throw new RuleViolation("standards", "standardSet.standards.none");
		}
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
				: this.reader.set(partnershipId, slug)
					.orElseThrow(() -> new RuleViolation("follows", "standardSet.follows.unknown", slug))
					.id();
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

	private void writeStandards(UUID setId, List<StandardEdit> standards, List<StandardDetails> before) {
		var kept = standards.stream().map(StandardEdit::number).filter(Objects::nonNull).collect(Collectors.toSet());
		for (var standard : before) {
			if (!kept.contains(standard.number())) {
				if (rated(setId, standard.number())) {
					throw new RuleViolation("standards", "standardSet.standard.rated", standard.title());
				}
				this.jdbc.sql("delete from standard_rating where set_id = ? and number = ?")
					.params(setId, standard.number())
					.update();
				this.jdbc.sql("delete from standard where set_id = ? and number = ?")
					.params(setId, standard.number())
					.update();
			}
		}
		int last = before.stream().mapToInt(StandardDetails::number).max().orElse(0);
		for (var standard : standards) {
			Integer number = standard.number();
			last = Math.max(last + ((number == null) ? 1 : 0), (number == null) ? 0 : number);
			this.jdbc.sql("""
					insert into standard (set_id, number, title, wording) values (?, ?, ?, ?)
					on conflict (set_id, number) do update set title = excluded.title, wording = excluded.wording""")
				.params(Arrays.asList(setId, (number == null) ? last : number, standard.title(), standard.wording()))
				.update();
		}
	}

	/** Whether a standard, or any standard of the set, is rated. */
	private boolean rated(UUID setId, @Nullable Integer number) {
		return this.jdbc.sql("""
				select exists (select from standard_rating where set_id = :set and level is not null
				  and (:number::int is null or number = :number::int))""")
			.param("set", setId)
			.param("number", number)
			.query(Boolean.class)
			.single();
	}

	/** Removes a set without self-assessments and without a later set. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var set = details(partnershipId, slug);
		boolean used = this.jdbc.sql("""
				select exists (select from self_assessment where set_id = :set)
				  or exists (select from standard_set where follows_id = :set)""")
			.param("set", set.id())
			.query(Boolean.class)
			.single();
		if (used) {
			throw new RuleViolation("set", "standardSet.used");
		}
		this.names.change("standard_set", set.id(), version);
		this.jdbc.sql("delete from peer_review where set_id = ?").param(set.id()).update();
		this.jdbc.sql("delete from standard_set where id = ?").param(set.id()).update();
	}

}
