package org.throughline.transfer.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.Downloads;
import org.throughline.transfer.table.TableExportService;

/**
 * A business manager takes a table out, to read it, or to change it and bring it in
 * again.
 */
@Controller
class TableExportController {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String CSV = "text/csv;charset=UTF-8";

	private final TablePages pages;

	private final TableExportService exports;

	TableExportController(TablePages pages, TableExportService exports) {
		this.pages = pages;
		this.exports = exports;
	}

	@GetMapping("/manage/{partnership}/import/{table}/template")
	ResponseEntity<byte[]> template(@PathVariable("partnership") String slug, @PathVariable("table") String key) {
		var partnership = this.pages.partnership(slug);
		return Downloads.unstored(slug + "-" + key + "-template.xlsx", XLSX,
				this.exports.template(partnership.id(), key));
	}

	@GetMapping("/manage/{partnership}/export/{table}.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable("partnership") String slug, @PathVariable("table") String key,
			@RequestParam(defaultValue = "") String part) {
		var partnership = this.pages.partnership(slug);
		return Downloads.unstored(slug + "-" + key + ".xlsx", XLSX,
				this.exports.workbook(partnership.id(), key, FormValues.orNull(part)));
	}

	@GetMapping("/manage/{partnership}/export/{table}.csv")
	ResponseEntity<byte[]> csv(@PathVariable("partnership") String slug, @PathVariable("table") String key,
			@RequestParam(defaultValue = "") String part) {
		var partnership = this.pages.partnership(slug);
		return Downloads.unstored(slug + "-" + key + ".csv", CSV,
				this.exports.csv(partnership.id(), key, FormValues.orNull(part)));
	}

}
