package org.throughline.transfer.tables;

import java.util.Comparator;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.SpelledNumbers;
import org.throughline.review.CountContent;
import org.throughline.review.CountEdit;
import org.throughline.review.DeclaredCount;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewCountType;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Numbers of reviews as reports declare them, one a row.
 */
@Component
class ReviewCountsTable extends SimpleTable<DeclaredCount, CountEdit> {

	private static final Columns<DeclaredCount> COLUMNS = new Columns<>();

	static {
		COLUMNS.period(40, (count) -> count.content().periodLabel()).required().sameForAll().identifying();
		COLUMNS.report(DeclaredCount::reportSlug);
		COLUMNS.choice("measure", ReviewCountType.class, (count) -> count.content().measure()).required().identifying();
		COLUMNS.text("asWritten", 1_000, (count) -> count.content().asWritten()).required().identifying();
		COLUMNS.count("declared", (count) -> count.content().declared());
		COLUMNS.reference((count) -> String.valueOf(count.position()));
	}

	ReviewCountsTable(TableSupport support, ReviewCountService counts) {
		super(support, "review-counts", "review-counts", COLUMNS,
				(partnershipId) -> counts.declared(partnershipId)
					.stream()
					.sorted(Comparator.comparing(DeclaredCount::position))
					.toList(),
				counts::add,
				(partnershipId, count, values) -> counts.edit(partnershipId, count.id(), count.version(), values));
	}

	@Override
	protected String valueColumn() {
		return "asWritten";
	}

	@Override
	protected CountEdit values(Row<DeclaredCount> row) {
		Integer declared = row.get("declared");
		if (declared != null && row.changed() && !SpelledNumbers.mention(row.require("asWritten"), declared)) {
			row.warn("declared", "table.review-counts.differs", declared);
		}
		var content = new CountContent(row.require("period"),
				Objects.requireNonNullElse(row.get("measure"), ReviewCountType.OTHER), declared,
				row.require("asWritten"));
		return new CountEdit(content, row.get("report"));
	}

}
