package org.throughline.transfer.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.web.Downloads;
import org.throughline.report.ReportService;
import org.throughline.transfer.files.ExportService;
import org.throughline.transfer.files.FilesRefused;
import org.throughline.transfer.files.ImportService;
import org.throughline.transfer.files.NamedFile;
import org.throughline.transfer.table.TableImportService;

/**
 * Pages to import a report from a file and to export one.
 */
@Controller
class ReportFileController {

	private final ImportService imports;

	private final ExportService exports;

	private final ReportService reports;

	private final TableImportService tables;

	ReportFileController(ImportService imports, ExportService exports, ReportService reports,
			TableImportService tables) {
		this.imports = imports;
		this.exports = exports;
		this.reports = reports;
		this.tables = tables;
	}

	@GetMapping("/manage/{partnership}/import")
	String newForm(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("reportFileForm", new ReportFileForm(null));
		return form(partnership, model);
	}

	@PostMapping("/manage/{partnership}/import")
	String create(@Managed PartnershipSummary partnership, @ModelAttribute ReportFileForm reportFileForm,
			BindingResult result, Model model, RedirectAttributes redirect) {
		if (result.hasErrors()) {
			return form(partnership, model);
		}
		List<NamedFile> chosen = Uploads
			.chosen((reportFileForm.file() == null) ? null : List.of(reportFileForm.file()));
		if (chosen.isEmpty()) {
			result.rejectValue("file", "NotEmpty");
			return form(partnership, model);
		}
		try {
			String slug = this.imports.importReport(partnership.slug(), chosen.get(0));
			redirect.addFlashAttribute("flash", "transfer.report.imported");
			return "redirect:" + partnership.manageAddress() + "/reports/" + slug;
		}
		catch (FilesRefused ex) {
			RefusedFiles refused = RefusedFiles.of(ex);
			result.rejectValue("file", "Refused", new Object[] { refused.found() }, null);
			model.addAttribute("refused", refused);
			return form(partnership, model);
		}
	}

	@GetMapping("/manage/{partnership}/reports/{slug}/file")
	ResponseEntity<byte[]> show(@PathVariable String partnership, @PathVariable String slug) {
		String text = this.exports.reportAsFile(partnership, slug);
		return Downloads.of(partnership + "-" + slug + ".yaml", "application/yaml;charset=UTF-8")
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	private String form(PartnershipSummary partnership, Model model) {
		model.addAttribute("reports", this.reports.reportsOf(partnership.id()));
		model.addAttribute("tables", this.tables.tables(partnership.id()));
		return "transfer/report";
	}

}
