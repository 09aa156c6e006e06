package org.throughline.paper.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.paper.PaperEditionService;
import org.throughline.paper.PaperPreview;
import org.throughline.paper.PaperPreviewService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
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
	String preview(@Managed PartnershipSummary partnership, @PathVariable int paper, Model model) {
		var preview = this.previews.preview(partnership.id(), paper);
		model.addAttribute("preview", preview);
		model.addAttribute("editions", this.editions.all(partnership.id(), preview.id()));
		model.addAttribute("address", address(partnership, paper));
		model.addAttribute("crumbs", partnership.breadcrumbs(breadcrumbs(partnership, preview, "Preview")));
		return "paper/preview";
	}

	@GetMapping("/preview/{form:pdf|word}")
	ResponseEntity<byte[]> draft(@Managed PartnershipSummary partnership, @PathVariable int paper,
			@PathVariable String form) {
		return file(form(form), this.previews.draft(partnership.id(), paper, form(form)));
	}

	@GetMapping("/members-copy/{form:pdf|word}")
	ResponseEntity<byte[]> membersCopy(@Managed PartnershipSummary partnership, @PathVariable int paper,
			@PathVariable String form) {
		return file(form(form), this.previews.membersCopy(partnership.id(), paper, form(form)));
	}

	static PageLink[] breadcrumbs(PartnershipSummary partnership, PaperPreview preview, String name) {
		return new PageLink[] { new PageLink("Council papers", partnership.manageAddress() + "/papers"),
				new PageLink(preview.title(), address(partnership, preview.number())), new PageLink(name, null) };
	}

	static String address(PartnershipSummary partnership, int paper) {
		return partnership.manageAddress() + "/papers/" + paper;
	}

	private static EditionForm form(String slug) {
		return EditionForm.of(slug).orElseThrow(NotFoundException::new);
	}

	private static ResponseEntity<byte[]> file(EditionForm form, DraftFile file) {
		return form.response(file.name()).cacheControl(CacheControl.noStore()).body(file.content());
	}

}
