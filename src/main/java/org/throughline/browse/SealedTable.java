package org.throughline.browse;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * A table of a report as it was published.
 *
 * @param title its title
 * @param rows cells in the order of the columns; {@code null} if nothing is stated
 */
public record SealedTable(String title, List<Column> columns, List<List<@Nullable String>> rows) {

	public List<Cell> cells(List<@Nullable String> row) {
		return IntStream.range(0, this.columns.size())
			.mapToObj((at) -> new Cell(Objects.requireNonNullElse(row.get(at), ""),
					this.columns.get(at).type().equals("TEXT")))
			.toList();
	}

	/**
	 * A cell.
	 *
	 * @param prose whether it is Markdown
	 */
	public record Cell(String text, boolean prose) {

		public String html() {
			return Markdown.toHtml(this.text);
		}

	}

	public record Column(String title, String type) {

	}

}
