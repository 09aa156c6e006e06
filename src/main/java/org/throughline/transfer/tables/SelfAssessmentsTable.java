package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.transfer.table.Part;
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

/**
 * Self-assessments without their ratings, one organisation and audit a row. The ratings
 * have a table of their own.
 */
@Component
class SelfAssessmentsTable extends TransferTable<Part<StandardSetDetails, SelfAssessmentDetails>, Values> {

	private static final Columns<Part<StandardSetDetails, SelfAssessmentDetails>> COLUMNS = new Columns<>();

	static {
		StandardSets.column(COLUMNS).identifying();
		COLUMNS.organisation("organisation", Part.of(SelfAssessmentDetails::organisationSlug))
			.shownAs(Part.of(SelfAssessmentDetails::organisationName))
			.alias(Part.of(SelfAssessmentDetails::organisationSlug))
			.required()
			.identifying();
		COLUMNS.text("period", 60, Part.of((one) -> one.content().periodLabel())).keptIfEmpty().sameForAll();
		COLUMNS.report(Part.of(SelfAssessmentDetails::reportSlug));
		COLUMNS.yesNo("joint", Part.of((one) -> one.content().jointWithAdults())).keptIfEmpty();
		COLUMNS.text("scope", Columns.WORDING, Part.of((one) -> one.content().scope()));
		COLUMNS.text("conclusion", Columns.WORDING, Part.of((one) -> one.content().conclusion()));
		COLUMNS.text("streak", Columns.LINE, Part.of((one) -> one.content().consecutiveYears()));
		COLUMNS.note(Part.of((one) -> one.content().note()));
		COLUMNS.text("rated", 60, Part.of((one) -> one.rated() + " of " + one.ratings().size())).exportOnly();
		COLUMNS.reference((one) -> one.parent().slug() + "/" + one.item().organisationSlug());
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
	protected List<Part<StandardSetDetails, SelfAssessmentDetails>> existing(UUID partnershipId) {
		return existing(partnershipId, null);
	}

	@Override
	protected List<Part<StandardSetDetails, SelfAssessmentDetails>> existing(UUID partnershipId,
			@Nullable String part) {
		return this.assessments.all(partnershipId, this.sets.list(partnershipId))
			.entrySet()
			.stream()
			.filter((one) -> part == null || one.getKey().slug().equals(part))
			.flatMap((one) -> one.getValue().stream().map((assessment) -> new Part<>(one.getKey(), assessment)))
			.toList();
	}

	@Override
	protected RowReader<Part<StandardSetDetails, SelfAssessmentDetails>, Values> reader(UUID partnershipId,
			List<Part<StandardSetDetails, SelfAssessmentDetails>> existing, Lookups lookups) {
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
	protected void save(UUID partnershipId,
			List<Change<Part<StandardSetDetails, SelfAssessmentDetails>, Values>> changes, String fileName) {
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
