package org.throughline.platform.chart;

import java.util.List;

/**
 * The table of the data that a picture shows. The first cell of each row is its heading.
 *
 * @param head the headings of its columns
 */
public record DataTable(String caption, List<String> head, List<List<String>> rows) {

	public DataTable {
		head = List.copyOf(head);
		rows = rows.stream().map(List::copyOf).toList();
	}

}
