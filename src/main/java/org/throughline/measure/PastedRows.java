package org.throughline.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Rows pasted from a spreadsheet: the indicator, a tab, its figure. Further columns are
 * ignored.
 *
 * @param rows rows that are not empty, in order
 */
public record PastedRows(List<Row> rows) {

	/** Headings above the names of indicators. */
	private static final Set<String> HEADINGS = Set.of("indicator", "indicators", "measure", "name", "kpi", "pi",
			"performance indicator", "performance measure");

	public PastedRows {
		rows = List.copyOf(rows);
	}

	/**
	 * A pasted row.
	 *
	 * @param line the line number, from 1
	 * @param name the indicator as typed
	 * @param words the figure as typed
	 * @param indicator the slug of the indicator
	 * @param problem the message key of the problem, or {@code null} if there is none
	 */
	public record Row(int line, String name, String words, @Nullable String indicator, @Nullable String problem) {

	}

	/**
	 * Reads pasted text.
	 * @param names the names of indicators by slug
	 */
	public static PastedRows read(String pasted, Map<String, String> names) {
		var slugs = new HashMap<String, String>();
		names.forEach((slug, name) -> {
			slugs.put(plain(slug), slug);
			slugs.putIfAbsent(plain(name), slug);
		});
		var seen = new HashSet<String>();
		var rows = new ArrayList<Row>();
		int line = 0;
		for (String text : pasted.lines().toList()) {
			line++;
			var cells = text.split("\t", -1);
			boolean headings = line == 1 && HEADINGS.contains(plain(cells[0]));
			if (!text.isBlank() && !headings) {
				String words = (cells.length > 1) ? cells[1].strip() : "";
				String slug = slugs.get(plain(cells[0]));
				String problem = (cells.length < 2) ? "measure.paste.oneColumn" : (slug == null)
						? "measure.paste.unknown"
						: words.isEmpty() ? "measure.paste.empty" : !seen.add(slug) ? "measure.paste.twice" : null;
				rows.add(new Row(line, cells[0].strip(), words, slug, problem));
			}
		}
		return new PastedRows(rows);
	}

	private static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	/** Returns the number of rows without a problem. */
	public long right() {
		return this.rows.stream().filter((row) -> row.problem() == null).count();
	}

	/**
	 * Returns the lines with a problem as they were pasted.
	 * @param pasted the pasted text
	 */
	public String wrong(String pasted) {
		var lines = pasted.lines().toList();
		return this.rows.stream()
			.filter((row) -> row.problem() != null)
			.map((row) -> lines.get(row.line() - 1))
			.collect(Collectors.joining("\n"));
	}

	/** Whether there are rows and none has a problem. */
	public boolean readable() {
		return !this.rows.isEmpty() && this.rows.stream().allMatch((row) -> row.problem() == null);
	}

}
