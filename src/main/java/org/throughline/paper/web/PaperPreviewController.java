package org.throughline.paper.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.paper.PaperEditionService;
import org.throughline.paper.PaperPreviewService;
import org.throughline.partnership.Managed;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.DraftFile;
import org.throughline.publication.EditionForm;

/**
 * Shows a paper as everyone would read it, as page and as file, and its editions.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}")
class PaperPreviewController {

	private final PaperPreviewService previews;

	private final PaperEditionService editions;

	PaperPreviewController(PaperPreviewService previews, PaperEditionService editions) {
		this.previews = previews;
		this.editions = editions;
	}

	@GetMapping("/preview")
	String preview(@Managed ManagedPaper managed, Model model) {
		var preview = this.previews.preview(managed.partnership().id(), managed.paper().number());
		model.addAttribute("preview", preview);
		model.addAttribute("editions", this.editions.all(managed.partnership().id(), preview.id()));
		return "paper/preview";
	}

	@GetMapping("/preview/{form:pdf|word}")
	ResponseEntity<byte[]> draft(@Managed ManagedPaper managed, @PathVariable String form) {
		return file(form(form), this.previews.draft(managed.partnership().id(), managed.paper().number(), form(form)));
	}

	@GetMapping("/members-copy/{form:pdf|word}")
	ResponseEntity<byte[]> membersCopy(@Managed ManagedPaper managed, @PathVariable String form) {
		return file(form(form),
				this.previews.membersCopy(managed.partnership().id(), managed.paper().number(), form(form)));
	}

	private static EditionForm form(String slug) {
		return EditionForm.of(slug).orElseThrow(NotFoundException::new);
	}

	private static ResponseEntity<byte[]> file(EditionForm form, DraftFile file) {
		return form.response(file.name()).cacheControl(CacheControl.noStore()).body(file.content());
	}

}
