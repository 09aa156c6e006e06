package org.throughline.assurance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * What others from outside found: inspections, learning visits.
 */
@Controller
@RequestMapping("/manage/{partnership}/external-assurance")
class ExternalAssuranceController {

	private static final String FORM = "externalForm";

	private final AuditPages pages;

	private final ExternalAssuranceService external;

	ExternalAssuranceController(AuditPages pages, ExternalAssuranceService external) {
		this.pages = pages;
		this.external = external;
	}

	@GetMapping
	String list(@PathVariable String partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var place = this.pages.partnership(partnership);
		var found = this.external.list(place.id(), Paging.request(page));
		model.addAttribute("external", found.getContent());
		model.addAttribute("pagination", Paging.of(found, address(place)));
		this.pages.way(place, null, null, "External assurance", model);
		return "assurance/external-list";
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute(FORM, ExternalForm.empty(report));
		return form(this.pages.partnership(partnership), null, "0", model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @ModelAttribute(FORM) ExternalForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.external.add(place.id(), Typed.id(form.id()), edit);
			}
		});
		return (outcome == Outcome.SAVED) ? AuditPages.saved("external.saved", form.byWhom(), address(place), flash)
				: form(place, null, "0", model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@PathVariable String partnership, @PathVariable int number, Model model) {
		var place = this.pages.partnership(partnership);
		var one = this.external.find(place.id(), number);
		var form = ExternalForm.of(one);
		model.addAttribute(FORM, form);
		return form(place, one, form.version(), model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@PathVariable String partnership, @PathVariable int number, @ModelAttribute(FORM) ExternalForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		var place = this.pages.partnership(partnership);
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.external.edit(place.id(), number, Typed.version(form.version()), edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return AuditPages.saved("external.saved", form.byWhom(), address(place), flash);
		}
		var one = this.external.find(place.id(), number);
		AuditPages.told(outcome, () -> ExternalForm.of(one), form, FORM, model, response);
		return form(place, one, (outcome == Outcome.CONFLICT) ? String.valueOf(one.version()) : form.version(), model);
	}

	private String form(PartnershipSummary place, @Nullable ExternalAssuranceDetails one, String version, Model model) {
		model.addAttribute("one", one);
		model.addAttribute("version", version);
		model.addAttribute("kinds", ExternalAssuranceKind.values());
		this.pages.choices(place, model);
		this.pages.way(place, "External assurance", "external-assurance",
				(one != null) ? one.content().byWhom() : "Add external assurance", model);
		return "assurance/external";
	}

	private static String address(PartnershipSummary place) {
		return "/manage/" + place.slug() + "/external-assurance";
	}

}
