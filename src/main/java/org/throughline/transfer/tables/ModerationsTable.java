package org.throughline.transfer.tables;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.ModeratedRating;
import org.throughline.assurance.ModerationService;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.RatingLevel;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.ModerationsTable.Moderated;

/**
 * Moderated ratings, one a row, after the ratings themselves. Nobody moderates their own
 * organisation.
 */
@Component
class ModerationsTable extends StandardSetTable<Moderated, ModerationService.Row> {

	private static final Columns<Part<StandardSetDetails, Moderated>> COLUMNS = setColumns();
	static {
		organisation(COLUMNS, "organisation", Moderated::organisation, (one) -> one.assessment().organisationName())
			.required()
			.identifying()
			.fixed();
		StandardSets.column(COLUMNS, (one) -> one.rating().standard());
		COLUMNS.text("self", 60, Part.of((one) -> label(one.rating().level()))).exportOnly();
		COLUMNS.text("level", 60, Part.of((one) -> label(one.rating().moderation().level()))).required();
		COLUMNS.text("meaning", Columns.WORDING,
				Part.of((one) -> Optional.ofNullable(one.rating().moderation().level())
					.map(RatingLevel::definition)
					.orElse(null)))
			.exportOnly();
		organisation(COLUMNS, "by", (one) -> moderator(one).map(NamedReference::slug).orElse(null),
				(one) -> moderator(one).map(NamedReference::name).orElse(null))
			.required()
			.sameForAll();
		COLUMNS.text("reason", Columns.WORDING, Part.of((one) -> one.rating().moderation().note()));
		COLUMNS.reference((one) -> reference(one.parent(), one.item().organisation(), one.item().number()));
	}

	private final SelfAssessmentService assessments;

	private final ModerationService moderation;

	ModerationsTable(TableSupport support, StandardSetService sets, SelfAssessmentService assessments,
			ModerationService moderation) {
		super(support, "moderated-ratings", COLUMNS, sets);
		this.assessments = assessments;
		this.moderation = moderation;
	}

	private static Optional<NamedReference> moderator(Moderated one) {
		return Optional.ofNullable(one.rating().moderation().by());
	}

	private static @Nullable String label(@Nullable RatingLevel level) {
		return (level != null) ? level.label() : null;
	}

	private static String reference(StandardSetDetails set, String organisation, int standard) {
		return set.slug() + "/" + organisation + "/" + standard;
	}

	@Override
	protected String valueColumn() {
		return "level";
	}

	@Override
	List<Part<StandardSetDetails, Moderated>> items(UUID partnershipId, List<StandardSetDetails> sets) {
		return ratings(partnershipId, sets).filter((one) -> one.item().rating().moderation().level() != null).toList();
	}

	private Stream<Part<StandardSetDetails, Moderated>> ratings(UUID partnershipId, List<StandardSetDetails> sets) {
		return parts(this.assessments.all(partnershipId, sets)).flatMap((one) -> one.item()
			.ratings()
			.stream()
			.map((rating) -> new Part<>(one.parent(), new Moderated(one.item(), rating))));
	}

	@Override
	Converter<Moderated, ModerationService.Row> converter(UUID partnershipId, List<StandardSetDetails> sets) {
		var rated = ratings(partnershipId, sets).filter((one) -> one.item().rating().rated())
			.map(this::reference)
			.collect(Collectors.toSet());
		return (row, set) -> {
			int standard = StandardSets.standard(row, set, Moderated::number);
			String organisation = row.require("organisation");
			String by = row.require("by");
			if (organisation.equals(by) && !by.isEmpty() || by.equals(SelfAssessmentDetails.PARTNERSHIP)) {
				row.error("by", "table.moderated-ratings.error.own");
			}
			StandardSets.checkLevel(row, set);
			if (set != null && !organisation.isEmpty() && standard > 0
					&& !rated.contains(reference(set, organisation, standard))) {
				row.error("organisation", "table.moderated-ratings.error.unrated");
			}
			return new ModerationService.Row((set != null) ? set.slug() : "", organisation,
					new ModeratedRating(standard, row.get("level"), by, row.get("reason")));
		};
	}

	@Override
	protected void save(UUID partnershipId,
			List<Change<Part<StandardSetDetails, Moderated>, Values<ModerationService.Row>>> changes, String fileName) {
		this.moderation.saveAll(partnershipId, changes.stream().map((change) -> change.values().item()).toList());
	}

	/** A rating with its self-assessment. */
	record Moderated(SelfAssessmentDetails assessment, RatingDetails rating) {

		String organisation() {
			return this.assessment.organisationSlug();
		}

		int number() {
			return this.rating.standard().number();
		}

	}

}
