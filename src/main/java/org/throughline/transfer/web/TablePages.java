package org.throughline.transfer.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Messages;
import org.throughline.transfer.table.ColumnChoices;
import org.throughline.transfer.table.Sheet;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableUpload;
import org.throughline.transfer.table.TableUpload.Outcome;
import org.throughline.transfer.table.TransferTable;

/**
 * Breadcrumbs and choices shared by the pages of tables.
 */
@Component
class TablePages {

	static final String IMPORT_OR_EXPORT = "Import or export";

	static final String MATCH_COLUMNS = "Match your columns";

	private static final int SHOWN = 40;

	private final OrganisationChoices organisations;

	private final Messages messages;

	TablePages(OrganisationChoices organisations, Messages messages) {
		this.organisations = organisations;
		this.messages = messages;
	}

	/** Adds the table and the breadcrumbs of the page to the model. */
	void open(PartnershipSummary partnership, TransferTable<?, ?> table, Model model, PageLink... below) {
		var list = new PageLink(capital(table.rows()), partnership.manageAddress() + "/" + table.page());
		var links = Stream.concat(Stream.of(list), Stream.of(below)).toArray(PageLink[]::new);
		model.addAttribute("table", table);
		model.addAttribute("trail", partnership.breadcrumbs(links));
	}

	/** "12 added, 3 changed, 2 skipped". */
	String inWords(Outcome outcome) {
		var counts = new LinkedHashMap<String, Long>();
		counts.put("added", outcome.added());
		counts.put("changed", outcome.changed());
		counts.put("unchanged", outcome.unchanged());
		counts.put("skipped", outcome.leftOut());
		String text = counts.entrySet()
			.stream()
			.filter((count) -> count.getValue() > 0)
			.map((count) -> this.messages.text("table.outcome." + count.getKey(), count.getValue()))
			.collect(Collectors.joining(", "));
		return text.isEmpty() ? this.messages.text("table.outcome.none") : text;
	}

	static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	/** The organisations of the partnership, and an answer for none of them. */
	List<Choice> organisations(PartnershipSummary partnership) {
		var choices = new ArrayList<Choice>();
		choices.add(new Choice(ColumnChoices.WORDS_ONLY, this.messages.text("table.organisation.asText")));
		choices.addAll(this.organisations.members(partnership.id()));
		return choices;
	}

	/** The columns of the sheet, by their letters and headings. */
	static List<Choice> places(TableUpload upload) {
		var rows = upload.sheet().rows();
		int columns = rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		var headings = rows.stream()
			.filter((row) -> row.number() == upload.choices().headingRow())
			.findFirst()
			.orElse(new Sheet.SheetRow(0, List.of()));
		var choices = new ArrayList<Choice>();
		for (int place = 0; place < columns; place++) {
			String heading = shortened(headings.cell(place));
			choices.add(new Choice(String.valueOf(place),
					Sheet.letters(place) + (heading.isEmpty() ? "" : ": " + heading)));
		}
		return choices;
	}

	/**
	 * Returns the matches of columns with another heading: "B: Ref is imported as
	 * Reference".
	 */
	List<String> guessed(List<Choice> places, ColumnsForm form, List<TableColumn> wanted) {
		var headings = wanted.stream().collect(Collectors.toMap(TableColumn::key, TableColumn::heading));
		var guessed = new ArrayList<String>();
		for (int place = 0; place < places.size(); place++) {
			String heading = headings.get(form.columns().get(place).into());
			String text = places.get(place).text();
			if (heading != null && !text.equalsIgnoreCase(Sheet.letters(place) + ": " + heading)) {
				guessed.add(this.messages.text("table.column.guessed", text, heading));
			}
		}
		return guessed;
	}

	/** Returns the heading of a column of the table, with whether it is required. */
	String heading(TableColumn column) {
		boolean required = column.use() == TableColumn.Use.REQUIRED;
		return required ? this.messages.text("table.column.requiredHeading", column.heading()) : column.heading();
	}

	/** Returns the first words in a column of the sheet, for the hint at its choice. */
	String example(List<Sheet.SheetRow> rows, int place) {
		return rows.stream()
			.map((row) -> row.cell(place))
			.filter((cell) -> !cell.isBlank())
			.findFirst()
			.map((cell) -> this.messages.text("table.column.example", shortened(cell)))
			.orElseGet(() -> this.messages.text("table.column.empty"));
	}

	/** Returns the rows that may have the headings, by number and first words. */
	List<Choice> rows(List<Sheet.SheetRow> rows) {
		return rows.stream()
			.map((row) -> new Choice(String.valueOf(row.number()), this.messages
				.text("table.row.choice", row.number(), shortened(
						row.cells().stream().filter((cell) -> !cell.isBlank()).collect(Collectors.joining(" | "))))))
			.toList();
	}

	List<Choice> sheets(TableUpload upload) {
		var choices = new ArrayList<Choice>();
		for (var sheet : upload.sheets()) {
			choices.add(new Choice(String.valueOf(choices.size()),
					this.messages.text("table.sheet.choice", sheet.name(), sheet.rows().size())));
		}
		return choices;
	}

	private static String shortened(String words) {
		String line = words.replaceAll("\\s+", " ").strip();
		return (line.length() > SHOWN) ? line.substring(0, SHOWN) + "…" : line;
	}

}
