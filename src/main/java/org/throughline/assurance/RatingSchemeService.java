package org.throughline.assurance;

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

import org.throughline.platform.persistence.Records;
import org.throughline.assurance.RatingSchemeEdit.LevelEdit;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages rating schemes: those of a partnership for its business manager, shared ones,
 * which have no partnership, for administrators.
 */
@Service
@Transactional(readOnly = true)
public class RatingSchemeService {

	private final SchemeReader reader;

	private final RatingSchemeRepository schemes;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	RatingSchemeService(SchemeReader reader, RatingSchemeRepository schemes, CurrentUser user, JdbcClient jdbc) {
		this.reader = reader;
		this.schemes = schemes;
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
		return Records.one(list(partnershipId), (scheme) -> scheme.slug().equals(slug));
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
		if (this.reader.taken(partnershipId, slug)) {
			throw new RuleViolation("name", "assurance.name.taken", added.name());
		}
		this.schemes.save(new RatingScheme(partnershipId, slug, added));
		this.schemes.flush();
		return slug;
	}

	/** Changes a rating scheme, unless it has changed since this version. */
	@Transactional
	public void edit(@Nullable UUID partnershipId, String slug, int version, RatingSchemeEdit edit) {
		var scheme = own(partnershipId, slug);
		check(edit);
		var kept = edit.levels().stream().map(LevelEdit::was).filter(Objects::nonNull).collect(Collectors.toSet());
		refuseUsed(scheme.id(),
				scheme.levels().stream().map(RatingLevel::label).filter((label) -> !kept.contains(label)).toList());
		stored(scheme, version).replace(edit);
		this.schemes.flush();
	}

	private void refuseUsed(UUID schemeId, List<String> removed) {
		this.jdbc
			.sql("""
					select label from rating_level where scheme_id = :scheme and label = any(:removed)
					  and exists (select from standard_rating where scheme_id = :scheme and label in (level, moderated_level))
					order by position limit 1""")
			.param("scheme", schemeId)
			.param("removed", removed.toArray(String[]::new))
			.query(String.class)
			.optional()
			.ifPresent((label) -> {
				throw new RuleViolation("levels", "ratingScheme.level.used", label);
			});
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
		this.schemes.delete(stored(scheme, version));
		this.schemes.flush();
	}

	private RatingScheme stored(RatingSchemeDetails scheme, int version) {
		var stored = this.schemes.findById(scheme.id()).orElseThrow(NotFoundException::new);
		stored.requireVersion(version);
		return stored;
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
