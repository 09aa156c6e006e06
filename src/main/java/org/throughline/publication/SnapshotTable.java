package org.throughline.publication;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;

/**
 * Records that a report shows in addition to its text. The table describes its columns,
 * so that it can be read without this program.
 *
 * @param name name of the table and of its CSV file
 * @param part the part of the report that shows it
 * @param title title for readers
 * @param rows cells in the order of the columns; {@code null} if nothing is stated
 */
record SnapshotTable(String name, ReportPart part, String title, List<Column> columns,
		List<List<@Nullable String>> rows) {

	/**
	 * A column.
	 *
	 * @param name its name in data
	 * @param title its title for readers
	 * @param type what its cells are
	 */
	record Column(String name, String title, Type type) {

	}

	/** The types of cells. */
	enum Type {

		/** One line. */
		LINE,

		/** Several paragraphs of Markdown. */
		TEXT,

		/** A decimal number. */
		NUMBER,

		/** Pounds and pence. */
		AMOUNT,

		/** A day as year-month-day. */
		DATE

	}

	/** Returns the table without columns that state nothing. */
	SnapshotTable withoutEmptyColumns() {
		var kept = new ArrayList<Integer>();
		for (int at = 0; at < this.columns.size(); at++) {
			int column = at;
			if (this.rows.stream().anyMatch((row) -> row.get(column) != null)) {
				kept.add(column);
			}
		}
		return new SnapshotTable(this.name, this.part, this.title, kept.stream().map(this.columns::get).toList(),
				this.rows.stream().map((row) -> kept.stream().map(row::get).toList()).toList());
	}

}
