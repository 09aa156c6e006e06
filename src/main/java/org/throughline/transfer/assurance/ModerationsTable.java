package org.throughline.transfer.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.ModerationEdit;
import org.throughline.assurance.ModerationEdit.ModeratedRating;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.assurance.ModerationsTable.Line;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * What others found of organisations' own ratings, as a table: one rating a row, after
 * the ratings themselves. Nobody moderates their own organisation (design, rule 2).
 */
@Component
class ModerationsTable implements TransferTable<Line> {

	private static final String ORGANISATION = "organisation";

	private static final String SELF = "self";

	private static final String LEVEL = "level";

	private static final String MEANS = "means";

	private static final String BY = "by";

	private static final String WHY = "why";

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	ModerationsTable(StandardSetService sets, SelfAssessmentService assessments) {
		this.sets = sets;
		this.assessments = assessments;
	}

	@Override
	public String key() {
		return "moderated-ratings";
	}

	@Override
	public String rows() {
		return "moderated ratings";
	}

	@Override
	public String page() {
		return "self-assessments";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(NamedSets.column(),
				TableColumn.of(ColumnKind.ORGANISATION, ORGANISATION, "Organisation", "Whose rating it is")
					.used(Use.REQUIRED)
					.alsoWorded("Agency", "Partner", "School"),
				NamedSets.standardColumn(),
				TableColumn.text(SELF, "Own rating", 60, "What the organisation says; a table of its own")
					.used(Use.SHOWN_ONLY),
				TableColumn.text(LEVEL, "Others found", 60, "A level of the rating scheme of the audit")
					.used(Use.REQUIRED)
					.alsoWorded("Moderated rating", "Moderated", "Peer rating"),
				TableColumn.text(MEANS, "What that means", WORDING, "In the rating scheme of the audit")
					.used(Use.SHOWN_ONLY),
				TableColumn.of(ColumnKind.ORGANISATION, BY, "Moderated by", "Never the organisation itself")
					.used(Use.REQUIRED)
					.alsoWorded("Reviewer", "Reviewed by")
					.orSameForAll(),
				TableColumn.text(WHY, "Why", WORDING, "As written").alsoWorded("Reason", "Comment"));
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		return cell.apply(NamedSets.SET) + " / " + cell.apply(ORGANISATION) + " / "
				+ cell.apply(NamedSets.STANDARD).strip().replaceAll("(?s)^(\\d+).*", "$1");
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return NamedSets.parts(this.sets.list(partnershipId));
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return this.assessments.all(partnershipId, this.sets.list(partnershipId))
			.entrySet()
			.stream()
			.filter((one) -> part == null || one.getKey().slug().equals(part))
			.flatMap((one) -> one.getValue()
				.stream()
				.flatMap((said) -> said.ratings()
					.stream()
					.filter((rating) -> rating.moderated() != null)
					.map((rating) -> held(one.getKey(), said, rating))))
			.toList();
	}

	private static HeldRow held(StandardSetDetails set, SelfAssessmentDetails one, RatingDetails rating) {
		var standard = rating.standard();
		return new HeldRow(set.slug() + "/" + one.organisationSlug() + "/" + standard.number(),
				new Cells().put(NamedSets.SET, set.title())
					.put(ORGANISATION, one.organisationName())
					.put(NamedSets.STANDARD, standard.number() + ". " + standard.title())
					.put(SELF, (rating.level() != null) ? rating.level().label() : null)
					.put(LEVEL, Objects.requireNonNull(rating.moderated()).label())
					.put(MEANS, Objects.requireNonNull(rating.moderated()).definition())
					.put(BY, rating.moderatedBy())
					.put(WHY, rating.moderationNote())
					.all(),
				Map.of(NamedSets.SET, set.slug(), ORGANISATION, one.organisationSlug(), NamedSets.STANDARD,
						String.valueOf(standard.number()), BY, String.valueOf(rating.moderatedBySlug())));
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		var sets = new NamedSets(this.sets.list(partnershipId));
		return new Reading(sets, this.assessments.all(partnershipId, sets.all()), held(partnershipId, null));
	}

	@Override
	public void save(UUID partnershipId, List<Line> lines, String fileName) {
		var sets = new HashMap<String, StandardSetDetails>();
		for (var line : lines) {
			var set = sets.computeIfAbsent(line.set(), (slug) -> this.sets.details(partnershipId, slug));
			int version = this.assessments.details(partnershipId, set, line.organisation()).version();
			this.assessments.moderate(partnershipId, line.set(), line.organisation(), version,
					new ModerationEdit(line.by(), List.of(line.found())));
		}
	}

	/**
	 * A moderated rating ready to be saved.
	 *
	 * @param set its set of standards
	 * @param organisation whose rating it is
	 * @param by who found it
	 * @param found what they found
	 */
	record Line(String set, String organisation, String by, ModeratedRating found) {

	}

	/** Reads the rows of one file. */
	private static final class Reading implements RowReading<Line> {

		private final NamedSets sets;

		private final Map<String, SelfAssessmentDetails> asked = new HashMap<>();

		private final List<HeldRow> held;

		Reading(NamedSets sets, Map<StandardSetDetails, List<SelfAssessmentDetails>> all, List<HeldRow> held) {
			this.sets = sets;
			this.held = held;
			all.forEach((set, said) -> said
				.forEach((one) -> this.asked.put(set.slug() + "/" + one.organisationSlug(), one)));
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public Line read(TableRow row) {
			var set = this.sets.read(row);
			String slug = organisation(row, ORGANISATION);
			String by = organisation(row, BY);
			if (slug.equals(by) && !slug.isEmpty()) {
				row.wrong(BY, "Nobody moderates their own organisation");
			}
			var standard = set.flatMap((found) -> NamedSets.standard(row, found));
			int number = standard.map((found) -> found.number()).orElse(0);
			if (set.isPresent()) {
				check(row, set.get(), slug, number);
			}
			if (row.held() != null && !row.held()
				.reference()
				.equals(set.map(StandardSetDetails::slug).orElse("") + "/" + slug + "/" + number)) {
				row.wrong(NamedSets.STANDARD,
						"Audit, organisation and standard say which rating it is. For another one leave"
								+ " the reference empty");
			}
			return new Line(set.map(StandardSetDetails::slug).orElse(""), slug, by,
					new ModeratedRating(number, row.words(LEVEL), row.words(WHY)));
		}

		private void check(TableRow row, StandardSetDetails set, String slug, int number) {
			String level = row.text(LEVEL);
			if (!level.isEmpty() && set.scheme().level(level).isEmpty()) {
				row.wrong(LEVEL, "“%s” is not a level of the rating scheme “%s”".formatted(level, set.scheme().name()));
			}
			boolean rated = Optional.ofNullable(this.asked.get(set.slug() + "/" + slug))
				.stream()
				.flatMap((one) -> one.ratings().stream())
				.anyMatch((rating) -> rating.standard().number() == number && rating.rated());
			if (!rated && !slug.isEmpty() && number > 0) {
				row.wrong(ORGANISATION,
						"It has not rated itself here, or has not confirmed it. Bring in its rating first");
			}
		}

		private static String organisation(TableRow row, String column) {
			if (row.held() != null && !row.changed(column)) {
				return row.held().alsoWritten().getOrDefault(column, "");
			}
			String slug = row.value(column);
			if (slug == null && !row.written(column).isEmpty()) {
				row.wrong(column, "Write the name of an organisation held here");
			}
			return (slug != null) ? slug : "";
		}

	}

}
