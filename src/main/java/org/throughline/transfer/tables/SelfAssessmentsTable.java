package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.SelfAssessmentContent;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentEdit;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.BoundTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.SelfAssessmentsTable.Values;
import org.throughline.transfer.tables.StandardSets.InSet;

/**
 * Self-assessments without their ratings, one organisation and audit a row. The ratings
 * have a table of their own.
 */
@Component
class SelfAssessmentsTable extends BoundTable<InSet<SelfAssessmentDetails>, Values> {

	private static final Columns<InSet<SelfAssessmentDetails>> COLUMNS = new Columns<>();

	private static final Column<InSet<SelfAssessmentDetails>, String> SET = StandardSets.column(COLUMNS);

	private static final Column<InSet<SelfAssessmentDetails>, String> ORGANISATION = COLUMNS
		.organisation("organisation", InSet.of(SelfAssessmentDetails::organisationSlug))
		.shownAs(InSet.of(SelfAssessmentDetails::organisationName))
		.alias(InSet.of(SelfAssessmentDetails::organisationSlug))
		.required();

	private static final Column<InSet<SelfAssessmentDetails>, String> PERIOD = COLUMNS
		.text("period", 60, InSet.of((one) -> one.content().periodLabel()))
		.keptIfEmpty()
		.sameForAll();

	private static final Column<InSet<SelfAssessmentDetails>, String> REPORT = COLUMNS
		.report(InSet.of(SelfAssessmentDetails::reportSlug));

	private static final Column<InSet<SelfAssessmentDetails>, Boolean> JOINT = COLUMNS
		.yesNo("joint", InSet.of((one) -> one.content().jointWithAdults()))
		.keptIfEmpty();

	private static final Column<InSet<SelfAssessmentDetails>, String> SCOPE = COLUMNS.text("scope", Columns.WORDING,
			InSet.of((one) -> one.content().scope()));

	private static final Column<InSet<SelfAssessmentDetails>, String> CONCLUSION = COLUMNS.text("conclusion",
			Columns.WORDING, InSet.of((one) -> one.content().conclusion()));

	private static final Column<InSet<SelfAssessmentDetails>, String> STREAK = COLUMNS.text("streak", Columns.LINE,
			InSet.of((one) -> one.content().consecutiveYears()));

	private static final Column<InSet<SelfAssessmentDetails>, String> NOTE = COLUMNS
		.note(InSet.of((one) -> one.content().note()));

	static {
		COLUMNS.text("rated", 60, InSet.of((one) -> one.rated() + " of " + one.ratings().size())).exportOnly();
	}

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	SelfAssessmentsTable(TableSupport support, StandardSetService sets, SelfAssessmentService assessments) {
		super(support, "self-assessments", "self-assessments", COLUMNS);
		this.sets = sets;
		this.assessments = assessments;
	}

	@Override
	public List<TablePart> parts(UUID partnershipId) {
		return StandardSets.parts(this.sets.list(partnershipId));
	}

	@Override
	protected List<InSet<SelfAssessmentDetails>> existing(UUID partnershipId) {
		return existing(partnershipId, null);
	}

	@Override
	protected List<InSet<SelfAssessmentDetails>> existing(UUID partnershipId, @Nullable String part) {
		return this.assessments.all(partnershipId, this.sets.list(partnershipId))
			.entrySet()
			.stream()
			.filter((one) -> part == null || one.getKey().slug().equals(part))
			.flatMap((one) -> one.getValue().stream().map((assessment) -> new InSet<>(one.getKey(), assessment)))
			.toList();
	}

	@Override
	protected String reference(InSet<SelfAssessmentDetails> one) {
		return one.set().slug() + "/" + one.item().organisationSlug();
	}

	@Override
	protected List<Column<InSet<SelfAssessmentDetails>, ?>> naturalKey() {
		return List.of(SET, ORGANISATION);
	}

	@Override
	protected RowReader<InSet<SelfAssessmentDetails>, Values> reader(UUID partnershipId,
			List<InSet<SelfAssessmentDetails>> existing, Lookups lookups) {
		var known = new StandardSets(this.sets.list(partnershipId));
		return (row) -> {
			var set = known.read(row, SET);
			String organisation = row.require(ORGANISATION);
			var assessment = row.existing();
			if (assessment != null && set != null && !reference(assessment).equals(set.slug() + "/" + organisation)) {
				row.error(ORGANISATION, "table.self-assessments.error.moved");
			}
			return new Values((set != null) ? set.slug() : "", organisation, new SelfAssessmentEdit(
					new SelfAssessmentContent(Objects.requireNonNullElse(row.get(PERIOD), year(set)),
							row.require(JOINT), row.get(SCOPE), row.get(CONCLUSION), row.get(STREAK), row.get(NOTE)),
					row.get(REPORT), List.of()));
		};
	}

	private static String year(@Nullable StandardSetDetails set) {
		return (set != null) ? set.yearLabel() : "";
	}

	@Override
	public void save(UUID partnershipId, List<Change<InSet<SelfAssessmentDetails>, Values>> changes, String fileName) {
		var current = StandardSets.current(this.sets, partnershipId);
		for (var change : changes) {
			var values = change.values();
			this.assessments.request(partnershipId, values.set(), List.of(values.organisation()));
			int version = this.assessments.details(partnershipId, current.apply(values.set()), values.organisation())
				.version();
			this.assessments.edit(partnershipId, values.set(), values.organisation(), version, values.edit());
		}
	}

	/** New values of a self-assessment. */
	record Values(String set, String organisation, SelfAssessmentEdit edit) {

	}

}
