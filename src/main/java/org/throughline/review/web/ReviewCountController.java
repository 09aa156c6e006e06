package org.throughline.review.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewCountType;

/**
 * Pages on the numbers of reviews that reports declare.
 */
@Controller
@RequestMapping("/manage/{partnership}/review-counts")
class ReviewCountController {

	private static final String LIST = "Declared review numbers";

	private final FormSubmissions forms;

	private final ReviewCountService counts;

	private final ReportDirectory reports;

	private final EnumChoices enums;

	ReviewCountController(FormSubmissions forms, ReviewCountService counts, ReportDirectory reports,
			EnumChoices enums) {
		this.forms = forms;
		this.counts = counts;
		this.reports = reports;
		this.enums = enums;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("counts", this.counts.compared(partnership.id()));
		model.addAttribute("recorded", this.counts.recorded(partnership.id()));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink(LIST, null)));
		return "review/counts";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, CountForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, CountForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> this.counts.add(partnership.id(), form.toEdit()));
		return saved ? saved(partnership, redirect) : form(partnership, null, model);
	}

	@GetMapping("/{id}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable UUID id, Model model) {
		model.addAttribute("countForm", CountForm.of(this.counts.find(partnership.id(), id)));
		return form(partnership, id, model);
	}

	@PostMapping("/{id}")
	String update(@Managed PartnershipSummary partnership, @PathVariable UUID id, CountForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(id)
			.choices("measure", this.enums.of(ReviewCountType.class))
			.choices("report", this.reports.choices(partnership.id()))
			.save(() -> this.counts.edit(partnership.id(), id, form.toEdit(), FormValues.version(form.version())),
					() -> CountForm.of(this.counts.find(partnership.id(), id)));
		return saved ? saved(partnership, redirect) : form(partnership, id, model);
	}

	private String form(PartnershipSummary partnership, @Nullable UUID id, Model model) {
		model.addAttribute("countId", id);
		model.addAttribute("pageTitle", (id != null) ? "Edit declared number" : "Add a declared number");
		model.addAttribute("reportChoices", this.reports.choices(partnership.id()));
		model.addAttribute("measures", this.enums.of(ReviewCountType.class));
		model.addAttribute("breadcrumbTrail",
				partnership.breadcrumbs(new PageLink(LIST, partnership.manageAddress() + "/review-counts")));
		return "review/count";
	}

	private static String saved(PartnershipSummary partnership, RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/review-counts", "reviewCount.saved", redirect);
	}

}
