package org.throughline.transfer.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.assurance.AssessmentRow;
import org.throughline.assurance.RatingRowService;
import org.throughline.assurance.SelfAssessmentContent;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.TableSupport;

/**
 * Self-assessments without their ratings, one organisation and audit a row. The ratings
 * have a table of their own.
 */
@Component
class SelfAssessmentsTable extends StandardSetTable<SelfAssessmentDetails, AssessmentRow> {

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

	private final RatingRowService rows;

	SelfAssessmentsTable(TableSupport support, StandardSetService sets, SelfAssessmentService assessments,
			RatingRowService rows) {
		super(support, "self-assessments", COLUMNS, sets);
		this.assessments = assessments;
		this.rows = rows;
	}

	@Override
	List<Part<StandardSetDetails, SelfAssessmentDetails>> items(UUID partnershipId, List<StandardSetDetails> sets) {
		return parts(this.assessments.all(partnershipId, sets)).toList();
	}

	@Override
	Converter<SelfAssessmentDetails, AssessmentRow> converter(UUID partnershipId, List<StandardSetDetails> sets) {
		return (row, set) -> {
			String period = Objects.requireNonNullElse(row.get("period"), (set != null) ? set.yearLabel() : "");
			var content = new SelfAssessmentContent(period, row.require("joint"), row.get("scope"),
					row.get("conclusion"), row.get("streak"), row.get("note"));
			return new AssessmentRow((set != null) ? set.slug() : "", row.require("organisation"), content,
					row.get("report"));
		};
	}

	@Override
	protected void save(UUID partnershipId,
			List<Change<Part<StandardSetDetails, SelfAssessmentDetails>, Values<AssessmentRow>>> changes,
			String fileName) {
		this.rows.saveContents(partnershipId, changes.stream().map((change) -> change.values().item()).toList());
	}

}
