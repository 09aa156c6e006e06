package org.throughline.assurance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.RatingSchemeEdit.LevelEdit;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Rating schemes: those of a partnership for its business manager, shared ones for
 * administrators. Shared schemes have no partnership.
 */
@Service
@Transactional(readOnly = true)
public class RatingSchemeService {

	private final SchemeReader reader;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	RatingSchemeService(SchemeReader reader, AssuranceLookups lookups, CurrentUser user, JdbcClient jdbc) {
		this.reader = reader;
		this.lookups = lookups;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** The schemes of the partnership, then the shared ones. */
	public List<RatingSchemeDetails> list(@Nullable UUID partnershipId) {
		requireOwner(partnershipId);
		return this.reader.available(partnershipId);
	}

	/**
	 * One rating scheme.
	 * @throws NotFoundException if there is none
	 */
	public RatingSchemeDetails details(@Nullable UUID partnershipId, String slug) {
		return list(partnershipId).stream()
			.filter((scheme) -> scheme.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds a rating scheme.
	 * @return its slug, made from the name
	 */
	@Transactional
	public String add(@Nullable UUID partnershipId, RatingSchemeEdit added) {
		requireOwner(partnershipId);
		return write(partnershipId, AssuranceLookups.slug("name", added.name()), added);
	}

	String write(@Nullable UUID partnershipId, String slug, RatingSchemeEdit added) {
		check(added);
		if (this.reader.available(partnershipId).stream().anyMatch((scheme) -> scheme.slug().equals(slug))) {
			throw new RuleViolation("name", "assurance.name.taken", added.name());
		}
		var id = TimeOrderedId.next();
		this.jdbc.sql(
				"insert into rating_scheme (id, partnership_id, slug, name, source, version) values (?, ?, ?, ?, ?, 0)")
			.param(id)
			.param(partnershipId)
			.params(Arrays.asList(slug, added.name(), added.source()))
			.update();
		writeLevels(id, added.levels());
		return slug;
	}

	/** Changes a rating scheme, unless it has changed since this version. */
	@Transactional
	public void edit(@Nullable UUID partnershipId, String slug, int version, RatingSchemeEdit edit) {
		var scheme = own(partnershipId, slug);
		check(edit);
		this.lookups.change("rating_scheme", scheme.id(), version);
		this.jdbc.sql("update rating_scheme set name = ?, source = ? where id = ?")
			.params(Arrays.asList(edit.name(), edit.source(), scheme.id()))
			.update();
		var kept = edit.levels().stream().map(LevelEdit::was).filter(Objects::nonNull).collect(Collectors.toSet());
		for (var level : scheme.levels()) {
			if (!kept.contains(level.label())) {
				removeLevel(scheme.id(), level.label());
			}
		}
		writeLevels(scheme.id(), edit.levels());
	}

	private void removeLevel(UUID schemeId, String label) {
		boolean used = this.jdbc.sql("""
				select exists (select from standard_rating where scheme_id = :scheme
				  and (level = :label or moderated_level = :label))""")
			.param("scheme", schemeId)
			.param("label", label)
			.query(Boolean.class)
			.single();
		if (used) {
			throw new RuleViolation("levels", "ratingScheme.level.used", label);
		}
		this.jdbc.sql("delete from rating_level where scheme_id = ? and label = ?").params(schemeId, label).update();
	}

	private void writeLevels(UUID schemeId, List<LevelEdit> levels) {
		for (int place = 0; place < levels.size(); place++) {
			var level = levels.get(place);
			String was = level.was();
			int changed = (was != null) ? this.jdbc.sql("""
					update rating_level set label = ?, position = ?, colour = ?, definition = ?
					where scheme_id = ? and label = ?""")
				.params(level.label(), place + 1, level.colour().name(), level.definition(), schemeId, was)
				.update() : 0;
			if (changed == 0) {
				this.jdbc.sql(
						"insert into rating_level (scheme_id, label, position, colour, definition) values (?, ?, ?, ?, ?)")
					.params(schemeId, level.label(), place + 1, level.colour().name(), level.definition())
					.update();
			}
		}
	}

	private static void check(RatingSchemeEdit scheme) {
		if (scheme.levels().size() < 2) {
			throw new RuleViolation("levels", "ratingScheme.levels.few");
		}
		var labels = new HashSet<String>();
		for (var level : scheme.levels()) {
			if (!labels.add(level.label().toLowerCase(Locale.UK))) {
				throw new RuleViolation("levels", "ratingScheme.level.twice", level.label());
			}
		}
	}

	/** Removes a rating scheme that no set of standards uses. */
	@Transactional
	public void remove(@Nullable UUID partnershipId, String slug, int version) {
		var scheme = own(partnershipId, slug);
		if (scheme.sets() > 0) {
			throw new RuleViolation("scheme", "ratingScheme.used");
		}
		this.lookups.change("rating_scheme", scheme.id(), version);
		this.jdbc.sql("delete from rating_scheme where id = ?").param(scheme.id()).update();
	}

	/**
	 * Returns a scheme that the person may change: shared ones only without partnership.
	 */
	private RatingSchemeDetails own(@Nullable UUID partnershipId, String slug) {
		var scheme = details(partnershipId, slug);
		if (partnershipId != null && scheme.shared()) {
			throw new NotFoundException();
		}
		return scheme;
	}

	private void requireOwner(@Nullable UUID partnershipId) {
		if (partnershipId != null) {
			this.user.requireManager(partnershipId);
		}
		else {
			this.user.requireAdministrator();
		}
	}

}
