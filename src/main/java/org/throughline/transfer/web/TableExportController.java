package org.throughline.transfer.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.Downloads;
import org.throughline.transfer.table.TableExportService;
import org.throughline.platform.list.ListRequest;

/**
 * Exports tables, and templates for importing them.
 */
@Controller
class TableExportController {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String CSV = "text/csv;charset=UTF-8";

	private final TableExportService exports;

	TableExportController(TableExportService exports) {
		this.exports = exports;
	}

	@GetMapping("/manage/{partnership}/import/{table}/template")
	ResponseEntity<byte[]> template(@Managed PartnershipSummary partnership, @PathVariable("table") String key) {
		return Downloads.unstored(partnership.slug() + "-" + key + "-template.xlsx", XLSX,
				this.exports.template(partnership.id(), key));
	}

	@GetMapping("/manage/{partnership}/export/{table}.xlsx")
	ResponseEntity<byte[]> workbook(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@RequestParam(defaultValue = "") String part, ListRequest filter) {
		return Downloads.unstored(partnership.slug() + "-" + key + ".xlsx", XLSX,
				this.exports.workbook(partnership.id(), key, FormValues.orNull(part), filter));
	}

	@GetMapping("/manage/{partnership}/export/{table}.csv")
	ResponseEntity<byte[]> csv(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@RequestParam(defaultValue = "") String part, ListRequest filter) {
		return Downloads.unstored(partnership.slug() + "-" + key + ".csv", CSV,
				this.exports.csv(partnership.id(), key, FormValues.orNull(part), filter));
	}

}
