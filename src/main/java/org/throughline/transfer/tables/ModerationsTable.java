package org.throughline.transfer.tables;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.transfer.table.Part;
import org.throughline.assurance.ModerationEdit.ModeratedRating;
import org.throughline.assurance.ModerationEdit;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.RatingLevel;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.ModerationsTable.Moderated;
import org.throughline.transfer.tables.ModerationsTable.Values;

/**
 * Moderated ratings, one a row, after the ratings themselves. Nobody moderates their own
 * organisation.
 */
@Component
class ModerationsTable extends TransferTable<Part<StandardSetDetails, Moderated>, Values> {

	private static final Columns<Part<StandardSetDetails, Moderated>> COLUMNS = new Columns<>();

	static {
		StandardSets.column(COLUMNS).identifying();
		COLUMNS.organisation("organisation", Part.of((one) -> one.assessment().organisationSlug()))
			.shownAs(Part.of((one) -> one.assessment().organisationName()))
			.alias(Part.of((one) -> one.assessment().organisationSlug()))
			.required()
			.identifying();
		StandardSets.standardColumn(COLUMNS, (one) -> one.rating().standard()).identifying();
		COLUMNS.text("self", 60, Part.of((one) -> label(one.rating().level()))).exportOnly();
		COLUMNS.text("level", 60, Part.of((one) -> label(one.rating().moderated()))).required();
		COLUMNS
			.text("meaning", Columns.WORDING, Part
				.of((one) -> Optional.ofNullable(one.rating().moderated()).map(RatingLevel::definition).orElse(null)))
			.exportOnly();
		COLUMNS.organisation("by", Part.of((one) -> one.rating().moderatedBySlug()))
			.shownAs(Part.of((one) -> one.rating().moderatedBy()))
			.alias(Part.of((one) -> one.rating().moderatedBySlug()))
			.required()
			.sameForAll();
		COLUMNS.text("reason", Columns.WORDING, Part.of((one) -> one.rating().moderationNote()));
		COLUMNS.reference((one) -> reference(one.parent(), one.item().assessment().organisationSlug(),
				one.item().rating().standard().number()));
	}

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	ModerationsTable(TableSupport support, StandardSetService sets, SelfAssessmentService assessments) {
		super(support, "moderated-ratings", "self-assessments", COLUMNS);
		this.sets = sets;
		this.assessments = assessments;
	}

	private static @Nullable String label(@Nullable RatingLevel level) {
		return (level != null) ? level.label() : null;
	}

	@Override
	protected String valueColumn() {
		return "level";
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return StandardSets.parts(this.sets.list(partnershipId));
	}

	@Override
	protected List<Part<StandardSetDetails, Moderated>> existing(UUID partnershipId) {
		return existing(partnershipId, null);
	}

	@Override
	protected List<Part<StandardSetDetails, Moderated>> existing(UUID partnershipId, @Nullable String part) {
		return rated(partnershipId).stream()
			.filter((one) -> one.item().rating().moderated() != null
					&& (part == null || one.parent().slug().equals(part)))
			.toList();
	}

	private List<Part<StandardSetDetails, Moderated>> rated(UUID partnershipId) {
		return this.assessments.all(partnershipId, this.sets.list(partnershipId))
			.entrySet()
			.stream()
			.flatMap((one) -> one.getValue()
				.stream()
				.flatMap((assessment) -> assessment.ratings()
					.stream()
					.map((rating) -> new Part<>(one.getKey(), new Moderated(assessment, rating)))))
			.toList();
	}

	private static String reference(@Nullable StandardSetDetails set, String organisation, int standard) {
		return ((set != null) ? set.slug() : "") + "/" + organisation + "/" + standard;
	}

	@Override
	protected RowReader<Part<StandardSetDetails, Moderated>, Values> reader(UUID partnershipId,
			List<Part<StandardSetDetails, Moderated>> existing, Lookups lookups) {
		var known = new StandardSets(this.sets.list(partnershipId));
		var rated = rated(partnershipId).stream()
			.filter((one) -> one.item().rating().rated())
			.map(this::reference)
			.collect(Collectors.toSet());
		return (row) -> {
			var set = known.read(row, "set");
			var standard = StandardSets.standard(row, "standard", set);
			int number = (standard != null) ? standard.number() : 0;
			String organisation = row.require("organisation");
			String by = row.require("by");
			if (organisation.equals(by) && !by.isEmpty()) {
				row.error("by", "table.moderated-ratings.error.own");
			}
			StandardSets.checkLevel(row, "level", set);
			String reference = reference(set, organisation, number);
			if (set != null && !organisation.isEmpty() && number > 0 && !rated.contains(reference)) {
				row.error("organisation", "table.moderated-ratings.error.unrated");
			}
			var moderated = row.existing();
			if (moderated != null && !reference(moderated).equals(reference)) {
				row.error("standard", "table.ratings.error.moved");
			}
			return new Values((set != null) ? set.slug() : "", organisation, by,
					new ModeratedRating(number, row.get("level"), row.get("reason")));
		};
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Part<StandardSetDetails, Moderated>, Values>> changes,
			String fileName) {
		var current = StandardSets.current(this.sets, partnershipId);
		for (var change : changes) {
			var values = change.values();
			int version = this.assessments.details(partnershipId, current.apply(values.set()), values.organisation())
				.version();
			this.assessments.moderate(partnershipId, values.set(), values.organisation(), version,
					new ModerationEdit(values.by(), List.of(values.rating())));
		}
	}

	/** A rating with its self-assessment. */
	record Moderated(SelfAssessmentDetails assessment, RatingDetails rating) {

	}

	/** New values of a moderated rating. */
	record Values(String set, String organisation, String by, ModeratedRating rating) {

	}

}
