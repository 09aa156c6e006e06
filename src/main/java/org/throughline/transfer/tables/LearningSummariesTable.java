package org.throughline.transfer.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningSummaryContent;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryEdit;
import org.throughline.review.LearningSummaryService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Learning summaries, one a row. Their files are uploaded on their pages.
 */
@Component
class LearningSummariesTable extends SimpleTable<LearningSummaryDetails, LearningSummaryEdit> {

	private static final Columns<LearningSummaryDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("title", 300, (summary) -> summary.content().title()).required().identifying();
		COLUMNS.link("review", "reviews", LearningSummaryDetails::reviewReference).identifying();
		COLUMNS.slug("webReference", 80, LearningSummaryDetails::slug);
		COLUMNS.text("wording", 30_000, (summary) -> summary.content().wording());
		COLUMNS.text("audience", 200, (summary) -> summary.content().audience());
		COLUMNS.approximateDate("published", (summary) -> summary.content().published());
		COLUMNS.period(40, (summary) -> summary.content().periodLabel());
		COLUMNS.webAddress("url", (summary) -> summary.content().url());
		COLUMNS.text("file", Columns.LINE, LearningSummaryDetails::fileName).exportOnly();
		COLUMNS.choice("visibility", Visibility.class, LearningSummaryDetails::visibility).orElse(Visibility.INTERNAL);
		COLUMNS.note((summary) -> summary.content().note());
		COLUMNS.reference(LearningSummaryDetails::slug);
	}

	private final LearningSummaryService summaries;

	LearningSummariesTable(TableSupport support, LearningSummaryService summaries) {
		super(support, "learning-summaries", "learning-summaries", COLUMNS,
				(partnershipId) -> summaries.list(partnershipId)
					.stream()
					.sorted(Comparator
						.comparing((LearningSummaryDetails summary) -> summary.content().periodLabel(),
								Comparator.nullsLast(String::compareTo))
						.thenComparing(LearningSummaryDetails::slug))
					.toList(),
				summaries::add, (partnershipId, summary, values) -> summaries.edit(partnershipId, summary.slug(),
						summary.version(), values));
		this.summaries = summaries;
	}

	@Override
	protected RowReader<LearningSummaryDetails, LearningSummaryEdit> reader(UUID partnershipId,
			List<LearningSummaryDetails> existing, Lookups lookups) {
		return (row) -> {
			var values = values(row);
			if (row.changed() && !row.hasErrors()) {
				row.check(() -> this.summaries.check(partnershipId, values), Map.of());
			}
			return values;
		};
	}

	@Override
	protected LearningSummaryEdit values(Row<LearningSummaryDetails> row) {
		var content = new LearningSummaryContent(row.require("title"), row.get("wording"), row.get("audience"),
				row.get("published"), row.get("period"), row.get("url"), row.get("note"));
		return new LearningSummaryEdit(row.get("webReference"), row.get("review"), content, row.require("visibility"),
				null);
	}

}
