package org.throughline.transfer.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.QuestionResult;
import org.throughline.assurance.QuestionResultService;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.measure.FigureShare;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Scale;
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
	List<Part<StandardSetDetails, Asked>> items(UUID partnershipId, List<StandardSetDetails> sets) {
		return parts(this.assessments.all(partnershipId, sets))
			.flatMap((one) -> asked(one.item()).map((asked) -> new Part<>(one.parent(), asked)))
			.toList();
	}

	private static Stream<Asked> asked(SelfAssessmentDetails assessment) {
		return assessment.ratings()
			.stream()
			.flatMap((rating) -> rating.results().stream().map((result) -> new Asked(assessment, rating, result)));
	}

	@Override
	Converter<Asked, QuestionResultService.Row> converter(UUID partnershipId, List<StandardSetDetails> sets) {
		return QuestionResultsTable::values;
	}

	private static QuestionResultService.Row values(Row<Part<StandardSetDetails, Asked>> row,
			@Nullable StandardSetDetails set) {
		int number = StandardSets.standard(row, set, (existing) -> existing.result().number());
		Integer result = row.get("result");
		Integer base = row.get("base");
		String asWritten = row.get("asWritten");
		if (result == null && asWritten == null) {
			row.error("result", "questionResult.missing");
		}
		if (result != null && base != null && result > base) {
			row.error("result", "questionResult.aboveBase", base);
		}
		if (result != null && base != null && asWritten != null && asWritten.contains("%")) {
			FigureReader.check(row, "asWritten", new FigureShare(BigDecimal.valueOf(result), BigDecimal.valueOf(base)),
					QuantityReader.orWords(asWritten, (words) -> QuantityReader.quantity(words, Scale.PERCENTAGE)));
		}
		return new QuestionResultService.Row((set != null) ? set.slug() : "", row.require("organisation"),
				new QuestionResult(number, row.require("question"), row.require("answer"), result, base, asWritten));
	}

	@Override
	protected void save(UUID partnershipId,
			List<Change<Part<StandardSetDetails, Asked>, Values<QuestionResultService.Row>>> changes, String fileName) {
		this.results.saveAll(partnershipId, changes.stream().map((change) -> change.values().item()).toList());
	}

	/** A result with its rating and its self-assessment. */
	record Asked(SelfAssessmentDetails assessment, RatingDetails rating, QuestionResult result) {

	}

}
