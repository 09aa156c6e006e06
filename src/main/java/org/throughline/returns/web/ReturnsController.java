package org.throughline.returns.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.QuestionTemplateService;
import org.throughline.returns.RequestAddressees;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;

/**
 * The business manager's pages on requests for returns.
 */
@Controller
@RequestMapping("/manage/{partnership}/returns")
class ReturnsController {

	private static final String QUESTIONS = "questions";

	private static final String ASK = "newRequestForm";

	private static final ListColumns COLUMNS = ListColumns.sorted("addressee", "Organisation")
		.andSorted("kind", "Type")
		.andSorted("period", "Period")
		.andSorted("due", "Return by")
		.andSorted("state", "Status")
		.andSorted("reminders", "Reminders");

	private final ReturnsContext context;

	private final RequestService requests;

	private final RequestAddressees addressees;

	private final QuestionTemplateService templates;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	ReturnsController(ReturnsContext context, RequestService requests, RequestAddressees addressees,
			QuestionTemplateService templates, EnumChoices enums, FormSubmissions forms) {
		this.context = context;
		this.requests = requests;
		this.addressees = addressees;
		this.templates = templates;
		this.enums = enums;
		this.forms = forms;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var filter = RequestFilter.of(request);
		var found = this.requests.list(partnership.id(), filter, request.pageable(COLUMNS));
		var counts = this.requests.counts(partnership.id());
		model.addAttribute("requests", found);
		model.addAttribute("counts", counts);
		model.addAttribute("today", this.requests.today());
		model.addAttribute("listPage",
				this.context
					.filters(request.page(found, COLUMNS)
						.counted(this.requests.filterCounts(partnership.id(), filter, request.counted())))
					.export(partnership.manageAddress() + "/export/returns.xlsx"));
		model.addAttribute("trail", ReturnsContext.breadcrumbs(partnership, null));
		return "returns/list";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String kind, Model model) {
		var reports = this.context.reports(partnership.id());
		model.addAttribute(ASK, this.context.proposed(partnership.id(), kind, reports));
		return newForm(partnership, reports, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid NewRequestForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String template, @RequestParam(defaultValue = "") String press,
			Model model, RedirectAttributes redirect) {
		if (press.equals(QUESTIONS)) {
			var chosen = this.templates.list(partnership.id())
				.stream()
				.filter((each) -> String.valueOf(each.number()).equals(template))
				.findFirst();
			model.addAttribute("template", template);
			model.addAttribute(ASK, chosen.map((each) -> form.asking(each.questions())).orElse(form));
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + ASK,
					new BeanPropertyBindingResult(model.getAttribute(ASK), ASK));
			return newForm(partnership, this.context.reports(partnership.id()), model);
		}
		form.check(errors);
		Integer sent = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.requests.send(partnership.id(), form.toRequests()));
		if (sent == null) {
			return newForm(partnership, this.context.reports(partnership.id()), model);
		}
		boolean all = sent == form.asked();
		return Redirects.to(ReturnsContext.all(partnership), all ? "returns.asked" : "returns.askedBefore",
				String.valueOf(sent), redirect);
	}

	@GetMapping("/{number}")
	String show(@Managed PartnershipSummary partnership, @PathVariable int number, RequestDecisionForm form,
			Model model) {
		var file = this.requests.find(partnership.slug(), number);
		model.addAttribute("requestDecisionForm", form.dueOn(this.requests.proposedForQuery(file.request())));
		return show(partnership, file, model);
	}

	@PostMapping("/{number}")
	String decide(@Managed PartnershipSummary partnership, @PathVariable int number, @Valid RequestDecisionForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var request = this.requests.find(partnership.slug(), number).request();
		FormChecks.of(errors).date("dueOn");
		boolean saved = this.forms.of(form, errors, model)
			.savePart(() -> decide(request, form),
					() -> this.requests.find(partnership.slug(), number).request().version());
		return saved ? Redirects.to(ReturnsContext.all(partnership) + "/" + number, "returns.moved." + form.press(),
				redirect) : show(partnership, this.requests.find(partnership.slug(), number), model);
	}

	private void decide(DataRequestSummary request, RequestDecisionForm form) {
		int version = FormValues.version(form.version());
		String note = FormValues.orNull(form.note());
		switch (form.press()) {
			case "accept" -> this.requests.accept(request.partnership().slug(), request.number(), version, note);
			case "query" -> this.requests.raiseQuery(request.partnership().slug(), request.number(), version, note,
					form.dueOn().parse().orElse(null));
			case "chase" -> this.requests.recordReminder(request.partnership().slug(), request.number(), version, note);
			case "withdraw" -> this.requests.withdraw(request.partnership().slug(), request.number(), version, note);
			default -> throw new NotFoundException();
		}
	}

	private String newForm(PartnershipSummary partnership, List<NamedReport> reports, Model model) {
		model.addAttribute("kinds", ReturnKind.values());
		model.addAttribute("templates",
				this.templates.list(partnership.id())
					.stream()
					.map((each) -> new Choice(String.valueOf(each.number()), each.name()))
					.toList());
		model.addAttribute("subjects", this.context.subjects(partnership.id()));
		model.addAttribute("reportChoices", ReturnsContext.drafts(reports));
		model.addAttribute("organisationChoices", this.addressees.organisations(partnership.id()));
		model.addAttribute("others", this.addressees.others(partnership.id()));
		model.addAttribute("trail", ReturnsContext.breadcrumbs(partnership, "Request returns"));
		return "returns/ask";
	}

	private String show(PartnershipSummary partnership, DataRequestDetails file, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("asked", file.request());
		model.addAttribute("overdue", file.request().overdue(this.requests.today()));
		model.addAttribute("shown", this.requests.answer(file));
		var sent = file.sent();
		model.addAttribute("placed", !file.questions().isEmpty() && sent != null && !sent.nothingToReport());
		var reports = this.context.reports(partnership.id());
		model.addAttribute("report", ReturnsContext.report(reports, file.request()).orElse(null));
		model.addAttribute("published",
				ReturnsContext.linked(reports, file.request()).filter(NamedReport::published).orElse(null));
		model.addAttribute("recorded", this.requests.recorded(file).orElse(null));
		model.addAttribute("trail", ReturnsContext.breadcrumbs(partnership, file.request().addressee().name()));
		return "returns/request";
	}

}
