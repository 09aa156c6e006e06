package org.throughline.partnership.web;

import java.util.Optional;

import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;

/**
 * Edits the logo and the colour on the covers of a partnership's reports.
 */
@Controller
@RequestMapping("/manage/{partnership}/cover")
class CoverController {

	private final PartnershipService partnerships;

	private final FormSubmissions forms;

	CoverController(PartnershipService partnerships, FormSubmissions forms) {
		this.partnerships = partnerships;
		this.forms = forms;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("coverForm", form(partnership));
		return page(partnership, model);
	}

	@PostMapping
	String update(@Managed PartnershipSummary partnership, @Valid CoverForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		boolean saved = this.forms.of(form, errors, model)
			.record(partnership.id())
			.save(() -> this.partnerships.editCover(partnership.id(), FormValues.version(form.version()),
					form.toCover(this.partnerships.cover(partnership.id()))), () -> form(partnership));
		return saved ? Redirects.to(partnership.manageAddress() + "/names", "partnership.cover.saved", redirect)
				: page(partnership, model);
	}

	@GetMapping("/logo")
	ResponseEntity<byte[]> logo(@Managed PartnershipSummary partnership) {
		byte[] logo = Optional.ofNullable(this.partnerships.cover(partnership.id()).logo())
			.orElseThrow(NotFoundException::new);
		return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore()).body(logo);
	}

	private CoverForm form(PartnershipSummary partnership) {
		return CoverForm.of(this.partnerships.cover(partnership.id()), this.partnerships.version(partnership.id()));
	}

	private String page(PartnershipSummary partnership, Model model) {
		model.addAttribute("cover", this.partnerships.cover(partnership.id()));
		model.addAttribute("trail", GovernanceBreadcrumbs.of(partnership,
				new PageLink("Names", partnership.manageAddress() + "/names"), new PageLink("Cover of reports", null)));
		return "partnership/cover";
	}

}
