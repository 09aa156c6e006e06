package org.throughline.transfer.web;

import java.util.List;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.FormErrors;
import org.throughline.platform.govuk.FormErrors.FormError;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;
import org.throughline.transfer.table.BackgroundImports;
import org.throughline.transfer.table.SheetMarks.RowMark;
import org.throughline.transfer.table.TableImportService;
import org.throughline.transfer.table.TableUpload;
import org.throughline.transfer.table.TableUpload.Outcome;
import org.throughline.transfer.table.TransferTable;

/**
 * Pages to preview the changes of a table, and to save them.
 */
@Controller
@RequestMapping("/manage/{partnership}/import/{table}/{upload}")
class TablePreviewController {

	private final TablePages pages;

	private final TableImportService imports;

	private final BackgroundImports background;

	private final FormSubmissions forms;

	TablePreviewController(TablePages pages, TableImportService imports, BackgroundImports background,
			FormSubmissions forms) {
		this.background = background;
		this.pages = pages;
		this.imports = imports;
		this.forms = forms;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, @PathVariable("table") String key, @PathVariable String upload,
			@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") String page, Model model) {
		var uploaded = this.imports.upload(partnership.id(), key, FormValues.id(upload));
		var background = uploaded.background();
		model.addAttribute("finishForm", new FinishForm(background != null && background.onlyRight(), false, ""));
		if (background != null && !background.problem().isEmpty()) {
			model.addAttribute("formErrors", new FormErrors(List.of(new FormError(background.problem(), null))));
		}
		return preview(partnership, key, uploaded, show, page, model);
	}

	@PostMapping("/names")
	String chooseNames(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@PathVariable String upload, @ModelAttribute("namesForm") NamesForm form) {
		this.imports.chooseOrganisations(partnership.id(), key, FormValues.id(upload), form.confirmed());
		return "redirect:" + TableImportController.address(partnership, key, FormValues.id(upload));
	}

	@PostMapping("/rows")
	String chooseRows(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@PathVariable String upload, @RequestParam(defaultValue = "HIDDEN") RowMark mark,
			@RequestParam(defaultValue = "") String without) {
		this.imports.leaveOut(partnership.id(), key, FormValues.id(upload), mark, "true".equals(without));
		return "redirect:" + TableImportController.address(partnership, key, FormValues.id(upload));
	}

	@PostMapping
	String finish(@Managed PartnershipSummary partnership, @PathVariable("table") String key,
			@PathVariable String upload, @ModelAttribute("finishForm") FinishForm form, BindingResult result,
			Model model, RedirectAttributes redirect) {
		var id = FormValues.id(upload);
		var uploaded = this.imports.upload(partnership.id(), key, id);
		if (uploaded.inBackground()) {
			this.background.ask(partnership.id(), key, id, form.confirmation());
			return "redirect:" + TableImportController.address(partnership, key, id);
		}
		var done = this.forms.of(form, result, model).saveFor(Outcome.class, () -> finish(partnership, key, id, form));
		if (done == null) {
			return preview(partnership, key, uploaded, "", "1", model);
		}
		redirect.addFlashAttribute("flash", "table.saved");
		redirect.addFlashAttribute("flashName", this.pages.inWords(done));
		return (done.next() != null)
				? "redirect:" + TableImportController.address(partnership, key, done.next()) + "/columns"
				: "redirect:" + partnership.manageAddress() + "/" + this.imports.table(partnership.id(), key).page();
	}

	private Outcome finish(PartnershipSummary partnership, String key, UUID id, FinishForm form) {
		try {
			return this.imports.finish(partnership.id(), key, id, form.confirmation());
		}
		catch (OptimisticLockingFailureException ex) {
			throw new RuleViolation("form", "table.conflict");
		}
	}

	private String preview(PartnershipSummary partnership, String key, TableUpload upload, String show, String page,
			Model model) {
		var table = this.imports.table(partnership.id(), key);
		String address = TableImportController.address(partnership, key, upload.id());
		if (upload.background() != null && (upload.outcome() != null || upload.isBeingSaved())) {
			return inBackground(partnership, table, upload, address, model);
		}
		if (upload.outcome() != null) {
			return "redirect:" + partnership.manageAddress() + "/" + table.page();
		}
		var reading = this.imports.preview(partnership.id(), key, upload);
		this.pages.open(partnership, table, model,
				new PageLink(TablePages.IMPORT_OR_EXPORT, partnership.manageAddress() + "/import/" + key),
				new PageLink(TablePages.MATCH_COLUMNS, address + "/columns"), new PageLink("Preview changes", null));
		var names = NamesForm.of(reading.unknownOrganisations(), upload.choices().organisations());
		model.addAttribute("upload", upload);
		model.addAttribute("address", address);
		model.addAttribute("preview", Preview.of(reading, this.imports.columns(table), show, page, address));
		model.addAttribute("marks", RowMark.values());
		model.addAttribute("namesForm", names);
		model.addAttribute("organisationChoices",
				names.names().isEmpty() ? List.of() : this.pages.organisations(partnership));
		return "transfer/table-preview";
	}

	/** Shows how a table is saved in the background, then what was saved. */
	private String inBackground(PartnershipSummary partnership, TransferTable<?, ?> table, TableUpload upload,
			String address, Model model) {
		this.pages.open(partnership, table, model,
				new PageLink(TablePages.IMPORT_OR_EXPORT, partnership.manageAddress() + "/import/" + table.key()),
				new PageLink("Import", null));
		var outcome = upload.outcome();
		model.addAttribute("upload", upload);
		model.addAttribute("address", address);
		model.addAttribute("done", (outcome != null) ? this.pages.inWords(outcome) : null);
		model.addAttribute("next", (outcome != null && outcome.next() != null)
				? TableImportController.address(partnership, table.key(), outcome.next()) + "/columns" : null);
		return "transfer/table-importing";
	}

}
