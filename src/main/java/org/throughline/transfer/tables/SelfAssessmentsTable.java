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
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.SelfAssessmentsTable.Assessment;

/**
 * Self-assessments without their ratings, one organisation and audit a row. The ratings
 * have a table of their own.
 */
@Component
class SelfAssessmentsTable extends StandardSetTable<SelfAssessmentDetails, Assessment> {

	private static final Columns<Part<StandardSetDetails, SelfAssessmentDetails>> COLUMNS = setColumns();
	static {
		organisation(COLUMNS, "organisation", SelfAssessmentDetails::organisationSlug,
				SelfAssessmentDetails::organisationName)
			.required()
			.identifying()
			.fixed();
		COLUMNS.text("period", 40, Part.of((one) -> one.content().periodLabel())).keptIfEmpty().sameForAll();
		COLUMNS.report(Part.of(SelfAssessmentDetails::reportSlug));
		COLUMNS.yesNo("joint", Part.of((one) -> one.content().jointWithAdults())).keptIfEmpty();
		COLUMNS.text("scope", Columns.WORDING, Part.of((one) -> one.content().scope()));
		COLUMNS.text("conclusion", Columns.WORDING, Part.of((one) -> one.content().conclusion())).evidence();
		COLUMNS.text("streak", Columns.LINE, Part.of((one) -> one.content().consecutiveYears()));
		COLUMNS.note(Part.of((one) -> one.content().note()));
		COLUMNS.text("rated", 60, Part.of((one) -> one.rated() + " of " + one.applicable())).exportOnly();
		COLUMNS.reference((one) -> one.parent().slug() + "/" + one.item().organisationSlug());
	}

	private final SelfAssessmentService assessments;

	SelfAssessmentsTable(TableSupport support, StandardSetService sets, SelfAssessmentService assessments) {
		super(support, "self-assessments", COLUMNS, sets);
		this.assessments = assessments;
	}

	@Override
	List<Part<StandardSetDetails, SelfAssessmentDetails>> items(UUID partnershipId, List<StandardSetDetails> sets) {
		return this.assessments.all(partnershipId, sets)
			.entrySet()
			.stream()
			.flatMap((one) -> one.getValue().stream().map((assessment) -> new Part<>(one.getKey(), assessment)))
			.toList();
	}

	@Override
	Converter<SelfAssessmentDetails, Assessment> converter(UUID partnershipId, List<StandardSetDetails> sets) {
		return (row, set) -> {
			String period = Objects.requireNonNullElse(row.get("period"), (set != null) ? set.yearLabel() : "");
			var content = new SelfAssessmentContent(period, row.require("joint"), row.get("scope"),
					row.get("conclusion"), row.get("streak"), row.get("note"));
			return new Assessment(row.require("organisation"),
					new SelfAssessmentEdit(content, row.get("report"), List.of()));
		};
	}

	@Override
	protected void save(UUID partnershipId,
			List<Change<Part<StandardSetDetails, SelfAssessmentDetails>, Values<Assessment>>> changes,
			String fileName) {
		changes.stream()
			.map(Change::values)
			.collect(Collectors.groupingBy((values) -> values.requireSet().slug(),
					Collectors.mapping((values) -> values.item().organisation(), Collectors.toList())))
			.forEach((set, organisations) -> this.assessments.request(partnershipId, set, organisations));
		super.save(partnershipId, changes, fileName);
	}

	@Override
	void save(UUID partnershipId, StandardSetDetails set, @Nullable SelfAssessmentDetails existing, Assessment values) {
		int version = this.assessments.details(partnershipId, set, values.organisation()).version();
		this.assessments.edit(partnershipId, set.slug(), values.organisation(), version, values.edit());
	}

	/** New values of an organisation's self-assessment. */
	record Assessment(String organisation, SelfAssessmentEdit edit) {

	}

}
