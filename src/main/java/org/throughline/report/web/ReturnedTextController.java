package org.throughline.report.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
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

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReturnedTextService;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.StatementKind;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DataReturnDetails;
import org.throughline.returns.EventKind;
import org.throughline.returns.RequestService;
import org.throughline.returns.RequestState;
import org.throughline.returns.ReturnKind;

/**
 * The page on which the business manager accepts a narrative return into a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/returns/{number}/accept")
class ReturnedTextController {

	private static final String FORM = "returnedTextForm";

	private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

	private final ReturnedTextService texts;

	private final RequestService requests;

	private final ReportService reports;

	private final ReportContentService contents;

	private final ReportChoices choices;

	private final FormSubmissions forms;

	ReturnedTextController(ReturnedTextService texts, RequestService requests, ReportService reports,
			ReportContentService contents, ReportChoices choices, FormSubmissions forms) {
		this.texts = texts;
		this.requests = requests;
		this.reports = reports;
		this.contents = contents;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping
	String form(@Managed PartnershipSummary partnership, @PathVariable int number,
			@RequestParam(defaultValue = "") String report, Model model) {
		var file = find(partnership, number);
		var sent = sent(file);
		var day = Dates.inWords(Objects.requireNonNull(sent.submittedAt()).atZone(ENGLAND));
		model.addAttribute(FORM,
				ReturnedTextForm.of(file.request().version(), sent, file.request().addressee().name(), day));
		return page(partnership, file, report, model);
	}

	@PostMapping
	String accept(@Managed PartnershipSummary partnership, @PathVariable int number,
			@RequestParam(defaultValue = "") String report, @Valid @ModelAttribute(FORM) ReturnedTextForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var file = find(partnership, number);
		sent(file);
		if (!form.saving()) {
			model.addAttribute("preview", form.preview());
			return page(partnership, file, report, model);
		}
		var chosen = report(partnership, file, report);
		if (chosen == null) {
			throw new NotFoundException();
		}
		var places = places(chosen);
		form.check(places, errors);
		String place = Choice.textOf(form.place(), places) + " – " + chosen.name();
		boolean saved = this.forms.of(form, errors, model)
			.savePart(() -> this.texts.accept(file.request(), FormValues.version(form.version()), chosen.slug(),
					form.toText(), place), () -> find(partnership, number).request().version());
		return saved ? Redirects.to(file.request().managedAddress(), "returnedText.saved", place, redirect)
				: page(partnership, find(partnership, number), report, model);
	}

	private DataRequestDetails find(PartnershipSummary partnership, int number) {
		var file = this.requests.find(partnership.slug(), number);
		if (file.request().content().kind() != ReturnKind.NARRATIVE) {
			throw new NotFoundException();
		}
		return file;
	}

	private static DataReturnDetails sent(DataRequestDetails file) {
		var state = file.request().progress().state();
		var sent = file.sent();
		if (sent == null || sent.nothingToReport()
				|| (state != RequestState.RECEIVED && state != RequestState.ACCEPTED)) {
			throw new NotFoundException();
		}
		return sent;
	}

	private List<ReportSummary> drafts(PartnershipSummary partnership) {
		return this.reports.reportsOf(partnership.id()).stream().filter(ReportSummary::draft).toList();
	}

	/** Returns the chosen draft, else that of the request, else the first one. */
	private @Nullable ReportSummary report(PartnershipSummary partnership, DataRequestDetails file, String chosen) {
		var drafts = drafts(partnership);
		String wanted = chosen.isEmpty() ? FormValues.text(file.request().links().reportSlug()) : chosen;
		return drafts.stream()
			.filter((draft) -> draft.slug().equals(wanted))
			.findFirst()
			.orElse((chosen.isEmpty() && !drafts.isEmpty()) ? drafts.get(0) : null);
	}

	private List<Choice> places(ReportSummary report) {
		var places = new ArrayList<Choice>();
		places.add(new Choice(ReturnedTextForm.NEW_SECTION, "New section"));
		this.contents.sections(report)
			.stream()
			.filter((section) -> section.scrutineerId() == null)
			.forEach((section) -> places
				.add(new Choice(ReturnedTextForm.SECTION + section.slug(), "Section: " + section.heading())));
		this.choices.of(StatementKind.class)
			.forEach((kind) -> places
				.add(new Choice(ReturnedTextForm.STATEMENT + kind.value(), "Statement: " + kind.text())));
		return places;
	}

	private String page(PartnershipSummary partnership, DataRequestDetails file, String report, Model model) {
		var request = file.request();
		var chosen = report(partnership, file, report);
		model.addAttribute("asked", request);
		model.addAttribute("accepted",
				file.events().stream().filter((event) -> event.kind() == EventKind.ACCEPTED).findFirst().orElse(null));
		model.addAttribute("report", (chosen != null) ? new ManagedReport(partnership, chosen) : null);
		model.addAttribute("others",
				drafts(partnership).stream()
					.filter((draft) -> !draft.equals(chosen))
					.map((draft) -> new ManagedReport(partnership, draft))
					.toList());
		model.addAttribute("places", (chosen != null) ? places(chosen) : List.of());
		model.addAttribute("parts", this.choices.of(ReportPart.class));
		model.addAttribute("shown", this.requests.answer(file));
		model.addAttribute("trail",
				partnership.breadcrumbs(new PageLink("Returns", partnership.manageAddress() + "/returns"),
						new PageLink(request.addressee().name(), request.managedAddress()),
						new PageLink("Accept into report", null)));
		return "report/accept-return";
	}

}
