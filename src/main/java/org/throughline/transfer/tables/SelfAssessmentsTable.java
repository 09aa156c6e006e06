package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.SelfAssessmentContent;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentEdit;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
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
class SelfAssessmentsTable extends TransferTable<InSet<SelfAssessmentDetails>, Values> {

	private static final Columns<InSet<SelfAssessmentDetails>> COLUMNS = new Columns<>();

	static {
		StandardSets.column(COLUMNS).identifying();
		COLUMNS.organisation("organisation", InSet.of(SelfAssessmentDetails::organisationSlug))
			.shownAs(InSet.of(SelfAssessmentDetails::organisationName))
			.alias(InSet.of(SelfAssessmentDetails::organisationSlug))
			.required()
			.identifying();
		COLUMNS.text("period", 60, InSet.of((one) -> one.content().periodLabel())).keptIfEmpty().sameForAll();
		COLUMNS.report(InSet.of(SelfAssessmentDetails::reportSlug));
		COLUMNS.yesNo("joint", InSet.of((one) -> one.content().jointWithAdults())).keptIfEmpty();
		COLUMNS.text("scope", Columns.WORDING, InSet.of((one) -> one.content().scope()));
		COLUMNS.text("conclusion", Columns.WORDING, InSet.of((one) -> one.content().conclusion()));
		COLUMNS.text("streak", Columns.LINE, InSet.of((one) -> one.content().consecutiveYears()));
		COLUMNS.note(InSet.of((one) -> one.content().note()));
		COLUMNS.text("rated", 60, InSet.of((one) -> one.rated() + " of " + one.ratings().size())).exportOnly();
		COLUMNS.reference((one) -> one.set().slug() + "/" + one.item().organisationSlug());
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
	protected RowReader<InSet<SelfAssessmentDetails>, Values> reader(UUID partnershipId,
			List<InSet<SelfAssessmentDetails>> existing, Lookups lookups) {
		var known = new StandardSets(this.sets.list(partnershipId));
		return (row) -> {
			var set = known.read(row, "set");
			String organisation = row.require("organisation");
			var assessment = row.existing();
			if (assessment != null && set != null && !reference(assessment).equals(set.slug() + "/" + organisation)) {
				row.error("organisation", "table.self-assessments.error.moved");
			}
			return new Values((set != null) ? set.slug() : "", organisation,
					new SelfAssessmentEdit(
							new SelfAssessmentContent(Objects.requireNonNullElse(row.get("period"), year(set)),
									row.require("joint"), row.get("scope"), row.get("conclusion"), row.get("streak"),
									row.get("note")),
							row.get("report"), List.of()));
		};
	}

	private static String year(@Nullable StandardSetDetails set) {
		return (set != null) ? set.yearLabel() : "";
	}

	@Override
	protected void save(UUID partnershipId, List<Change<InSet<SelfAssessmentDetails>, Values>> changes,
			String fileName) {
		changes.stream()
			.map(Change::values)
			.collect(Collectors.groupingBy(Values::set, Collectors.mapping(Values::organisation, Collectors.toList())))
			.forEach((set, organisations) -> this.assessments.request(partnershipId, set, organisations));
		var current = StandardSets.current(this.sets, partnershipId);
		for (var change : changes) {
			var values = change.values();
			int version = this.assessments.details(partnershipId, current.apply(values.set()), values.organisation())
				.version();
			this.assessments.edit(partnershipId, values.set(), values.organisation(), version, values.edit());
		}
	}

	/** New values of a self-assessment. */
	record Values(String set, String organisation, SelfAssessmentEdit edit) {

	}

}
