package org.throughline.transfer.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentEdit;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.assurance.AssessmentsTable.Line;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * What organisations say of themselves around their ratings, as a table: one organisation
 * and audit a row. The ratings themselves are a table of their own.
 */
@Component
class AssessmentsTable implements TransferTable<Line> {

	private static final String ORGANISATION = "organisation";

	private static final String PERIOD = "period";

	private static final String JOINT = "joint";

	private static final String SCOPE = "scope";

	private static final String CONCLUSION = "conclusion";

	private static final String STREAK = "streak";

	private static final String RATED = "rated";

	private static final String YES = "Yes";

	private static final String NO = "No";

	private final NamedInTables names;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	AssessmentsTable(NamedInTables names, StandardSetService sets, SelfAssessmentService assessments) {
		this.names = names;
		this.sets = sets;
		this.assessments = assessments;
	}

	@Override
	public String key() {
		return "self-assessments";
	}

	@Override
	public String rows() {
		return "self-assessments";
	}

	@Override
	public String page() {
		return "self-assessments";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(NamedSets.column(),
				TableColumn
					.of(ColumnKind.ORGANISATION, ORGANISATION, "Organisation",
							"Who speaks of itself, by its name of today or before, or its short form")
					.used(Use.REQUIRED)
					.alsoWorded("Agency", "Partner", "School", "Name of school"),
				TableColumn.text(PERIOD, "Period", 60, "It speaks of; the year of the audit where nothing stands")
					.used(Use.SAID_ONLY)
					.orSameForAll(),
				Cells.report(),
				TableColumn
					.choice(JOINT, "For the adults board too",
							List.of(new Answer(YES, YES, "Y", "True"), new Answer(NO, NO, "N", "False")),
							"No where nothing stands")
					.used(Use.SAID_ONLY)
					.alsoWorded("Joint"),
				TableColumn.text(SCOPE, "What it covers", WORDING, "As written").alsoWorded("Scope", "Summary"),
				TableColumn.text(CONCLUSION, "Conclusion", WORDING, "As written").alsoWorded("Overall judgement"),
				TableColumn.text(STREAK, "Years in a row, as stated", LINE, "“fifth consecutive year”"), Cells.note(),
				TableColumn.text(RATED, "Standards rated", 60, "Counted").used(Use.SHOWN_ONLY));
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		return cell.apply(NamedSets.SET) + " / " + cell.apply(ORGANISATION);
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
			.flatMap((one) -> one.getValue().stream().map((said) -> held(one.getKey(), said)))
			.toList();
	}

	private static HeldRow held(StandardSetDetails set, SelfAssessmentDetails one) {
		return new HeldRow(reference(set, one),
				new Cells().put(NamedSets.SET, set.title())
					.put(ORGANISATION, one.organisationName())
					.put(PERIOD, one.periodLabel())
					.put(Cells.REPORT, one.reportSlug())
					.put(JOINT, one.jointWithAdults() ? YES : NO)
					.put(SCOPE, one.scope())
					.put(CONCLUSION, one.conclusion())
					.put(STREAK, one.statedStreak())
					.put(Cells.NOTE, one.note())
					.put(RATED, one.rated() + " of " + one.ratings().size())
					.all(),
				Map.of(NamedSets.SET, set.slug(), ORGANISATION, one.organisationSlug()));
	}

	private static String reference(StandardSetDetails set, SelfAssessmentDetails one) {
		return set.slug() + "/" + one.organisationSlug();
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		var sets = new NamedSets(this.sets.list(partnershipId));
		var held = held(partnershipId, null);
		var known = this.names.find(partnershipId);
		var versions = new HashMap<String, SelfAssessmentDetails>();
		this.assessments.all(partnershipId, sets.all())
			.forEach((set, said) -> said.forEach((one) -> versions.put(reference(set, one), one)));
		return new RowReading<>() {

			@Override
			public List<HeldRow> held() {
				return held;
			}

			@Override
			public Line read(TableRow row) {
				var now = (row.held() != null) ? versions.get(row.held().reference()) : null;
				var set = sets.read(row);
				String slug = (now == null || row.changed(ORGANISATION)) ? row.value(ORGANISATION)
						: now.organisationSlug();
				if (slug == null) {
					row.wrong(ORGANISATION, "Write the name of an organisation held here");
				}
				if (now != null && (!now.organisationSlug().equals(slug)
						|| !now.setId().equals(set.map(StandardSetDetails::id).orElse(now.setId())))) {
					row.wrong(ORGANISATION, "Audit and organisation say which self-assessment it is. For another one"
							+ " leave the reference empty");
				}
				return new Line(set.map(StandardSetDetails::slug).orElse(""), String.valueOf(slug),
						edit(row, set.orElse(null), known));
			}

		};
	}

	private static SelfAssessmentEdit edit(TableRow row, @Nullable StandardSetDetails set, NamedInTables.Found known) {
		String year = (set != null) ? set.yearLabel() : "";
		return new SelfAssessmentEdit(Objects.requireNonNullElse(row.words(PERIOD), year),
				known.report(row, Cells.REPORT), row.text(JOINT).equals(YES), row.words(SCOPE), row.words(CONCLUSION),
				row.words(STREAK), row.words(Cells.NOTE), List.of());
	}

	@Override
	public void save(UUID partnershipId, List<Line> lines, String fileName) {
		var sets = new HashMap<String, StandardSetDetails>();
		for (var line : lines) {
			var set = sets.computeIfAbsent(line.set(), (slug) -> this.sets.details(partnershipId, slug));
			this.assessments.ask(partnershipId, line.set(), List.of(line.organisation()));
			int version = this.assessments.details(partnershipId, set, line.organisation()).version();
			this.assessments.edit(partnershipId, line.set(), line.organisation(), version, line.edit());
		}
	}

	/**
	 * A self-assessment ready to be saved.
	 *
	 * @param set its set of standards
	 * @param organisation whose it is
	 * @param edit what it says around its ratings
	 */
	record Line(String set, String organisation, SelfAssessmentEdit edit) {

	}

}
