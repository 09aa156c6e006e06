package org.throughline.paper.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.FactForm;
import org.throughline.paper.FactKind;
import org.throughline.paper.HeaderForm;
import org.throughline.paper.LinePlace;
import org.throughline.paper.LineStyle;
import org.throughline.paper.PaperNumbering;
import org.throughline.paper.PaperTemplateService;
import org.throughline.paper.SectionKind;
import org.throughline.paper.TemplateDetails;
import org.throughline.paper.TemplateEdit;
import org.throughline.paper.TemplateSummary;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;

/**
 * Pages on which business managers copy, write and retire templates of papers.
 */
@Controller
@RequestMapping("/manage/{partnership}/paper-templates")
class TemplateController extends RecordController<String, TemplateDetails, TemplateEdit, TemplateForm> {

	private static final ShortList<TemplateSummary> LIST = ShortList
		.<TemplateSummary>sorted("name", "Template", TemplateSummary::name)
		.andSorted("council", "Council", TemplateSummary::council)
		.andSorted("from", "Meetings from", TemplateSummary::validFrom)
		.andSorted("to", "Meetings until", TemplateSummary::validTo)
		.and("Status")
		.search(TemplateSummary::name);

	private final PaperTemplateService templates;

	TemplateController(PaperTemplateService templates, FormSubmissions forms) {
		super(new Pages("paperTemplate", "paper-templates", "Paper templates", "New template", "paper/template"),
				templates, TemplateForm::of, forms);
		this.templates = templates;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		LIST.show("templates", this.templates.list(partnership.id()), request, model);
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Paper templates", null)));
		return "paper/templates";
	}

	@PostMapping("/{key}/copy")
	String copy(@Managed PartnershipSummary partnership, @PathVariable String key, RedirectAttributes redirect) {
		String copy = this.templates.copy(partnership.id(), key);
		return Redirects.to(list(partnership) + "/" + copy, "paperTemplate.copied", redirect);
	}

	/** Keeps new papers from using a template, or lets them use it again. */
	@PostMapping("/{key}/retire")
	String retire(@Managed PartnershipSummary partnership, @PathVariable String key, @RequestParam String version,
			@RequestParam boolean retired, RedirectAttributes redirect) {
		this.templates.retire(partnership.id(), key, FormValues.version(version), retired);
		return Redirects.to(list(partnership), retired ? "paperTemplate.retired" : "paperTemplate.inUse", redirect);
	}

	@Override
	protected TemplateForm spacious(TemplateForm form) {
		return form.spacious();
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable TemplateDetails template, Model model) {
		model.addAttribute("template", template);
		model.addAttribute("numberings", PaperNumbering.values());
		model.addAttribute("headerForms", HeaderForm.values());
		model.addAttribute("places", LinePlace.values());
		model.addAttribute("styles", LineStyle.values());
		model.addAttribute("kinds", SectionKind.values());
		model.addAttribute("factKinds", FactKind.values());
		model.addAttribute("factForms", FactForm.values());
		model.addAttribute("listedChoices",
				List.of(new Choice("false", "In the sentence"), new Choice("true", "As a numbered list below it")));
		model.addAttribute("levels", List.of(new Choice("1", "1"), new Choice("2", "2"), new Choice("3", "3")));
		model.addAttribute("headings",
				(template == null) ? List.of()
						: template.parts()
							.sections()
							.stream()
							.filter((section) -> section.content().heading() != null)
							.map((section) -> section.content().heading())
							.toList());
	}

}
