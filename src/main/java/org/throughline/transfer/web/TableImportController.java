package org.throughline.transfer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.form.FormValues;
import org.throughline.transfer.table.Across;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableImportService;
import org.throughline.transfer.table.TextFormat;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.TransferTable.TablePart;

/**
 * Pages to import a table: a file, then its columns.
 */
@Controller
@RequestMapping("/manage/{partnership}/import/{table}")
class TableImportController {

	/** Rows in which an example of a cell is looked for. */
	private static final int FIRST = 20;

	private final TablePages pages;

	private final TableImportService imports;

	TableImportController(TablePages pages, TableImportService imports) {
		this.pages = pages;
		this.imports = imports;
	}

	@GetMapping
	String newForm(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@RequestParam(defaultValue = "") String part, Model model) {
		var table = this.imports.table(partnership.id(), key);
		model.addAttribute("tableFileForm", new TableFileForm(null, part));
		return form(partnership, table, part, model);
	}

	@PostMapping
	String create(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@ModelAttribute("tableFileForm") TableFileForm form, BindingResult result, Model model) {
		var table = this.imports.table(partnership.id(), key);
		String part = form.part();
		if (result.hasErrors()) {
			return form(partnership, table, part, model);
		}
		var chosen = Uploads.chosen((form.file() == null) ? null : List.of(form.file()));
		if (chosen.isEmpty()) {
			result.rejectValue("file", "table.file.missing");
			return form(partnership, table, part, model);
		}
		try {
			var file = chosen.get(0);
			var id = this.imports.upload(partnership.id(), key, file.name(), file.content(),
					sameForAll(partnership, table, part));
			boolean matched = this.imports.matchedByName(table, this.imports.upload(partnership.id(), key, id));
			return "redirect:" + address(partnership, key, id) + (matched ? "" : "/columns");
		}
		catch (RuleViolation refused) {
			result.rejectValue("file", refused.key(), refused.arguments(), null);
			return form(partnership, table, part, model);
		}
	}

	@GetMapping("/{upload}/columns")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@PathVariable String upload, Model model) {
		var table = this.imports.table(partnership.id(), key);
		var uploaded = this.imports.upload(partnership.id(), key, FormValues.id(upload));
		if (uploaded.sheets().isEmpty()) {
			return "redirect:" + address(partnership, key, uploaded.id());
		}
		var form = ColumnsForm.of(TablePages.places(uploaded).size(), this.imports.columns(table), uploaded.choices());
		model.addAttribute("columnsForm", form);
		return columns(partnership, table, upload, form, model);
	}

	@PostMapping("/{upload}/columns")
	String update(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@PathVariable String upload, @ModelAttribute("columnsForm") ColumnsForm form, BindingResult result,
			Model model) {
		var table = this.imports.table(partnership.id(), key);
		var wanted = this.imports.columns(table);
		var uploaded = this.imports.upload(partnership.id(), key, FormValues.id(upload));
		if (uploaded.sheets().isEmpty()) {
			return "redirect:" + address(partnership, key, uploaded.id());
		}
		form.check(TablePages.places(uploaded).size(), wanted, result);
		if (result.hasErrors()) {
			return columns(partnership, table, upload, form, model);
		}
		this.imports.chooseColumns(partnership.id(), key, FormValues.id(upload), form.from(wanted),
				form.sameForAll(wanted));
		return "redirect:" + address(partnership, key, FormValues.id(upload));
	}

	@PostMapping("/{upload}/headings")
	String readHeadings(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@PathVariable String upload, @ModelAttribute("headingForm") HeadingForm form) {
		var id = FormValues.id(upload);
		var format = form.format();
		var direction = form.chosenDirection();
		if (direction != null) {
			this.imports.turn(partnership.id(), key, id, direction);
		}
		else if (format != null && !format.equals(this.imports.upload(partnership.id(), key, id).choices().format())) {
			this.imports.readAgain(partnership.id(), key, id, format);
		}
		else {
			this.imports.readHeadings(partnership.id(), key, id, number(form.sheet()), number(form.row()));
		}
		return "redirect:" + address(partnership, key, FormValues.id(upload)) + "/columns";
	}

	static String address(PartnershipSummary partnership, String key, UUID upload) {
		return partnership.manageAddress() + "/import/" + key + "/" + upload;
	}

	private static int number(String typed) {
		return typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
	}

	private static Map<String, String> sameForAll(PartnershipSummary partnership, TransferTable<?, ?> table,
			String part) {
		return table.parts(partnership.id())
			.stream()
			.filter((each) -> each.key().equals(part))
			.findFirst()
			.map((each) -> Map.of(each.column(), each.title()))
			.orElse(Map.of());
	}

	private String form(PartnershipSummary partnership, TransferTable<?, ?> table, String part, Model model) {
		this.pages.open(partnership, table, model, new PageLink(TablePages.IMPORT_OR_EXPORT, null));
		List<TablePart> parts = table.parts(partnership.id());
		model.addAttribute("parts", parts.stream().map((each) -> new Choice(each.key(), each.title())).toList());
		model.addAttribute("partHeading", partHeading(table, parts));
		model.addAttribute("chosenPart",
				parts.stream().filter((each) -> each.key().equals(part)).findFirst().orElse(null));
		return "transfer/table-file";
	}

	/** Returns the heading of the column that assigns a row to its part. */
	private static String partHeading(TransferTable<?, ?> table, List<TablePart> parts) {
		return table.columns()
			.stream()
			.filter((column) -> !parts.isEmpty() && column.key().equals(parts.get(0).column()))
			.map(TableColumn::heading)
			.findFirst()
			.orElse("");
	}

	private String columns(PartnershipSummary partnership, TransferTable<?, ?> table, String upload, ColumnsForm form,
			Model model) {
		var uploaded = this.imports.upload(partnership.id(), table.key(), FormValues.id(upload));
		this.pages.open(partnership, table, model,
				new PageLink(TablePages.IMPORT_OR_EXPORT, partnership.manageAddress() + "/import/" + table.key()),
				new PageLink(TablePages.MATCH_COLUMNS, null));
		var places = TablePages.places(uploaded);
		model.addAttribute("upload", uploaded);
		model.addAttribute("address", address(partnership, table.key(), uploaded.id()));
		var wanted = this.imports.columns(table);
		var matched = form.matched();
		model.addAttribute("imported",
				wanted.stream().map((column) -> new Choice(column.key(), this.pages.heading(column))).toList());
		model.addAttribute("guessed", this.pages.guessed(places, form, wanted));
		model.addAttribute("absent", wanted.stream().filter((column) -> !matched.contains(column.key())).toList());
		model.addAttribute("defaults", ColumnsForm.withDefault(wanted));
		model.addAttribute("matched", matched.size());
		model.addAttribute("alike", this.imports.alike(table, uploaded));
		model.addAttribute("places", places);
		model.addAttribute("sheets", this.pages.sheets(uploaded));
		model.addAttribute("rows", this.pages.rows(this.imports.headingRows(uploaded)));
		model.addAttribute("directions", List.of(Across.Direction.TURNED, Across.Direction.UNCHANGED));
		model.addAttribute("separators", TextFormat.Separator.values());
		model.addAttribute("encodings", TextFormat.Encoding.values());
		var rows = uploaded.sheet()
			.rows()
			.stream()
			.filter((row) -> row.number() > uploaded.choices().headingRow())
			.limit(FIRST)
			.toList();
		model.addAttribute("first", rows.subList(0, Math.min(3, rows.size())));
		model.addAttribute("examples",
				IntStream.range(0, places.size()).mapToObj((place) -> this.pages.example(rows, place)).toList());
		return "transfer/table-columns";
	}

}
