package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;

/**
 * Manages moderated ratings of self-assessments, for the partnership's business manager.
 * Nobody moderates the ratings of their own organisation (design, rule 2).
 */
@Service
@Transactional
public class ModerationService {

	private final StandardSetService sets;

	private final RowAssessments rows;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	ModerationService(StandardSetService sets, RowAssessments rows, AssuranceLookups lookups, CurrentUser user) {
		this.sets = sets;
		this.rows = rows;
		this.lookups = lookups;
		this.user = user;
	}

	/** Moderates ratings, unless the self-assessment has changed since this version. */
	public void moderate(UUID partnershipId, String setSlug, String organisation, int version,
			List<ModeratedRating> ratings) {
		var set = this.sets.find(partnershipId, setSlug);
		var assessment = this.lookups.assessment(partnershipId, set, organisation, version);
		var moderators = moderators(ratings.stream());
		for (int at = 0; at < ratings.size(); at++) {
			moderate(set, assessment, ratings.get(at), moderators, "ratings[" + at + "].");
		}
	}

	/** Saves all rows or none. */
	public void saveAll(UUID partnershipId, List<Row> rows) {
		this.user.requireManager(partnershipId);
		var moderators = moderators(rows.stream().map(Row::rating));
		this.rows.save(partnershipId, rows,
				(set, assessment, row, path) -> moderate(set, assessment, row.rating(), moderators, path));
	}

	private Moderators moderators(Stream<ModeratedRating> ratings) {
		var slugs = ratings.map(ModeratedRating::by).filter(Objects::nonNull).distinct().toList();
		var own = this.user.grants()
			.stream()
			.map(Grant::organisationId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		var known = this.lookups.organisations();
		return new Moderators(
				slugs.stream()
					.collect(Collectors.toMap(Function.identity(), (slug) -> known.require("organisation", slug))),
				own);
	}

	private static void moderate(StandardSetDetails set, SelfAssessment assessment, ModeratedRating rating,
			Moderators moderators, String path) {
		if (moderators.own().contains(assessment.bodyId())) {
			throw new RuleViolation("organisation", "moderation.ownPerson");
		}
		String level = SelfAssessmentService.level(set, rating.level(), path + "level");
		if (!assessment.rated(rating.number()) && (level != null || rating.note() != null)) {
			throw new RuleViolation(path + ((level != null) ? "level" : "note"), "moderation.notRated",
					rating.number());
		}
		var by = (rating.by() != null) ? moderators.bySlug().get(rating.by()) : null;
		if (level != null && by == null) {
			throw new RuleViolation("organisation", "moderation.organisation.missing");
		}
		if (assessment.bodyId().equals(by)) {
			throw new RuleViolation("organisation", "moderation.own");
		}
		assessment.moderate(rating.number(), new Moderation(level, (level != null) ? by : null, rating.note()));
	}

	/**
	 * The organisations that moderate.
	 *
	 * @param own those that the person acts for
	 */
	private record Moderators(Map<String, UUID> bySlug, Set<UUID> own) {

	}

	/**
	 * A moderated rating as a row of a spreadsheet.
	 *
	 * @param setSlug the set of standards
	 * @param organisationSlug the assessed organisation, or the partnership itself
	 */
	public record Row(String setSlug, String organisationSlug, ModeratedRating rating) implements RowAssessments.Row {

	}

}
