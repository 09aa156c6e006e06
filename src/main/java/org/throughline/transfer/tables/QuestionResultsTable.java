package org.throughline.transfer.tables;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.QuestionResult;
import org.throughline.assurance.QuestionResultService;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.text.Slug;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Part;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.QuestionResultsTable.Asked;

/**
 * Results by question, one question under one standard of one self-assessment a row.
 */
@Component
class QuestionResultsTable extends StandardSetTable<Asked, QuestionResultService.Row> {

	private static final Columns<Part<StandardSetDetails, Asked>> COLUMNS = setColumns();
	static {
		organisation(COLUMNS, "organisation", (one) -> one.assessment().organisationSlug(),
				(one) -> one.assessment().organisationName())
			.required()
			.identifying()
			.fixed();
		StandardSets.column(COLUMNS, (one) -> one.rating().standard());
		COLUMNS.text("question", Columns.LINE, Part.of((one) -> one.result().question()))
			.required()
			.identifying()
			.fixed();
		COLUMNS.text("answer", 60, Part.of((one) -> one.result().answer())).orElse(QuestionResult.YES);
		COLUMNS.count("result", Part.of((one) -> one.result().result()));
		COLUMNS.count("base", Part.of((one) -> one.result().base()));
		COLUMNS.text("asWritten", Columns.LINE, Part.of((one) -> one.result().asWritten()));
		COLUMNS.reference((one) -> one.parent().slug() + "/" + one.item().assessment().organisationSlug() + "/"
				+ one.item().result().number() + "/" + Slug.of(one.item().result().question()));
	}

	private final SelfAssessmentService assessments;

	private final QuestionResultService results;

	QuestionResultsTable(TableSupport support, StandardSetService sets, SelfAssessmentService assessments,
			QuestionResultService results) {
		super(support, "question-results", COLUMNS, sets);
		this.assessments = assessments;
		this.results = results;
	}

	@Override
	List<Part<StandardSetDetails, Asked>> items(StandardSetDetails set, SelfAssessmentDetails assessment) {
		return assessment.ratings()
			.stream()
			.flatMap((rating) -> rating.results()
				.stream()
				.map((result) -> new Part<>(set, new Asked(assessment, rating, result))))
			.toList();
	}

	@Override
	List<Part<StandardSetDetails, Asked>> items(java.util.UUID partnershipId, List<StandardSetDetails> sets) {
		return List.of();
	}

	@Override
	Converter<Asked, QuestionResultService.Row> converter(java.util.UUID partnershipId, List<StandardSetDetails> sets) {
		return QuestionResultsTable::values;
	}

}
