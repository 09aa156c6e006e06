package org.throughline.measure.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationKind;
import org.throughline.measure.CommunicationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * Pages on which business managers list, add and edit communications.
 */
@Controller
@RequestMapping("/manage/{partnership}/communications")
class CommunicationController {

	private final CommunicationService communications;

	private final ReportDirectory reports;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	CommunicationController(CommunicationService communications, ReportDirectory reports, EnumChoices enums,
			FormSubmissions forms) {
		this.communications = communications;
		this.reports = reports;
		this.enums = enums;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.communications.list(partnership.id(), Paging.request(page));
		model.addAttribute("communications", found);
		model.addAttribute("reports", this.reports.reportsOf(partnership.id()));
		model.addAttribute("pagination", Paging.of(found, address(partnership)));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Communications", null)));
		return "measure/communications";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, CommunicationForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid CommunicationForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.communications.add(partnership.id(), form.toEdit()));
		return saved ? Redirects.to(address(partnership), "communication.added", redirect)
				: form(partnership, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var communication = this.communications.find(partnership.id(), number);
		model.addAttribute("communicationForm", CommunicationForm.of(communication));
		return form(partnership, communication, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, @Valid CommunicationForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var communication = this.communications.find(partnership.id(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(communication.id())
			.choices("kind", this.enums.of(CommunicationKind.class))
			.choices("report", this.reports.choices(partnership.id()))
			.save(() -> this.communications.edit(partnership.id(), number, form.toEdit()),
					() -> CommunicationForm.of(this.communications.find(partnership.id(), number)));
		return saved ? Redirects.to(address(partnership), "communication.changed", redirect)
				: form(partnership, communication, model);
	}

	private String form(PartnershipSummary partnership, @Nullable CommunicationDetails communication, Model model) {
		model.addAttribute("communication", communication);
		model.addAttribute("kinds", this.enums.of(CommunicationKind.class));
		model.addAttribute("reports", this.reports.choices(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Communications", address(partnership)),
				new PageLink((communication != null) ? communication.content().title() : "Add a communication", null)));
		return "measure/communication";
	}

	private static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/communications";
	}

}
