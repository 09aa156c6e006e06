package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.chart.DataTable;
import org.throughline.platform.chart.Picture;

/**
 * A part of a document.
 */
public sealed interface Block {

	/**
	 * A heading.
	 *
	 * @param level its level, from 1 for sections
	 * @param id its id, unique in the document
	 * @param content its words
	 */
	record Heading(int level, String id, List<Inline> content) implements Block {

		public Heading {
			content = List.copyOf(content);
		}

		/** Returns a heading of plain words. */
		public static Heading of(int level, String id, String text) {
			return new Heading(level, id, Inline.of(text));
		}

	}

	/**
	 * The title of a document without a cover, if it is not the first block.
	 *
	 * @param content its words
	 */
	record Title(List<Inline> content) implements Block {

		public Title {
			content = List.copyOf(content);
		}

	}

	/**
	 * A paragraph.
	 *
	 * @param content its words
	 */
	record Paragraph(List<Inline> content) implements Block {

		public Paragraph {
			content = List.copyOf(content);
		}

		/** Returns a paragraph of plain words. */
		public static Paragraph of(String text) {
			return new Paragraph(Inline.of(text));
		}

		/** Whether it names the next block, in strong words. */
		boolean isLabel() {
			return this.content.size() == 1 && this.content.get(0) instanceof Inline.Strong;
		}

	}

	/**
	 * A list.
	 *
	 * @param numbered whether its items have numbers instead of bullets
	 * @param prefix the prefix of each number, such as "2." in 2.1; mostly empty
	 * @param start the number of the first item
	 * @param linked whether pages can link to an item, by its number
	 */
	record ItemList(boolean numbered, String prefix, int start, boolean linked,
			List<List<Block>> items) implements Block {

		public ItemList {
			items = items.stream().map(List::copyOf).toList();
		}

		/** Returns a list with bullets. */
		public static ItemList bullets(List<List<Block>> items) {
			return new ItemList(false, "", 1, false, items);
		}

		/** Returns a numbered list. */
		public static ItemList numbered(int start, List<List<Block>> items) {
			return new ItemList(true, "", start, false, items);
		}

		/**
		 * Returns the numbered paragraphs of a document.
		 * @param prefix the number of the part around them, such as "2."
		 */
		public static ItemList paragraphs(String prefix, int start, List<List<Block>> items) {
			return new ItemList(true, prefix, start, true, items);
		}

	}

	/**
	 * A quotation.
	 *
	 * @param blocks the quoted text
	 * @param source its author or its place, or {@code null}
	 */
	record Quotation(List<Block> blocks, @Nullable List<Inline> source) implements Block {

		public Quotation {
			blocks = List.copyOf(blocks);
		}

	}

	/**
	 * A table.
	 *
	 * @param rows the cells of each row
	 * @param rowHeads whether the first cell of each row is its heading
	 */
	record Table(String caption, List<Column> columns, List<List<List<Inline>>> rows,
			boolean rowHeads) implements Block {

		/** Letters that stay in one line. */
		private static final int SHORT = 20;

		public Table {
			columns = List.copyOf(columns);
			rows = rows.stream().map((row) -> row.stream().map(List::copyOf).toList()).toList();
		}

		/** Returns the table of the data that a picture shows. */
		public static Table of(DataTable table) {
			var columns = new ArrayList<Column>();
			table.head().forEach((head) -> columns.add(new Column(head, !columns.isEmpty())));
			return new Table(table.caption(), columns,
					table.rows().stream().map((row) -> row.stream().map(Inline::of).toList()).toList(), true);
		}

		/**
		 * Returns the share of the width that each column takes, by the words in the
		 * first rows: short words stay in one line, long texts share what is left.
		 */
		double[] shares() {
			double[] letters = IntStream.range(0, this.columns.size())
				.mapToDouble((at) -> letters(this.columns.get(at).head().length(),
						this.rows.stream()
							.limit(50)
							.mapToInt((row) -> Inline.text(row.get(at)).length())
							.max()
							.orElse(0)))
				.toArray();
			double all = Arrays.stream(letters).sum();
			return Arrays.stream(letters).map((each) -> each / all).toArray();
		}

		private static double letters(int head, int most) {
			return Math.max(Math.max(6, head), Math.min(most, SHORT) + Math.min(25, Math.max(0, most - SHORT) * 0.4))
					+ 3;
		}

	}

	/**
	 * A column of a table.
	 *
	 * @param numeric whether its cells are numbers
	 */
	record Column(String head, boolean numeric) {

	}

	/**
	 * A table of labels, which are the heads of its rows, and what they name.
	 *
	 * @param name what the table is about, for those who do not see it
	 */
	record LabelTable(String name, List<LabelRow> rows) implements Block {

		public LabelTable {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A row of a table of labels.
	 *
	 * @param label its head; if it has none, the content takes the whole row
	 */
	record LabelRow(@Nullable String label, List<Block> content) {

		public LabelRow {
			content = List.copyOf(content);
		}

	}

	/**
	 * A picture with the sentence that it shows and its table.
	 */
	record Figure(Picture picture) implements Block {

	}

	/**
	 * A text set apart from the others.
	 *
	 * @param blocks its content
	 */
	record Note(List<Block> blocks) implements Block {

		public Note {
			blocks = List.copyOf(blocks);
		}

	}

}
