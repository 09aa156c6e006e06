package org.throughline.action.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.AwaitedResponse;
import org.throughline.action.LetterKind;
import org.throughline.action.LetterService;
import org.throughline.action.LetterState;
import org.throughline.action.LetterSummary;
import org.throughline.action.ResponseRuleService;
import org.throughline.action.ResponseService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.text.Csv;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.KeptForReader;
import org.throughline.platform.web.NotFoundException;

/**
 * The business manager's queue of letters that are due, and the responses expected of
 * each agency.
 */
@Controller
@RequestMapping("/manage/{partnership}/letters")
class ResponsesController {

	private static final List<String> COLUMNS = List.of("Organisation", "Type", "Reference", "Wording", "Due date",
			"Last response", "Counted from", "Days since", "Response due", "Days overdue", "Last letter",
			"Last letter sent", "Next letter", "Next letter due");

	private static final ListColumns LETTERS = ListColumns.sorted("kind", "Letter")
		.andSorted("organisation", "Organisation")
		.andSorted("dated", "Dated")
		.andSorted("sent", "Status");

	private final ResponseService responses;

	private final LetterService letters;

	private final ResponseRuleService rules;

	private final OrganisationService organisations;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	ResponsesController(ResponseService responses, LetterService letters, ResponseRuleService rules,
			OrganisationService organisations, EnumChoices enums, FormSubmissions forms) {
		this.responses = responses;
		this.letters = letters;
		this.rules = rules;
		this.organisations = organisations;
		this.enums = enums;
		this.forms = forms;
	}

	@KeptForReader
	@GetMapping
	String queue(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		model.addAttribute("draftForm", new DraftForm("", "", false));
		return show(partnership, request, model);
	}

	@PostMapping
	String draft(@Managed PartnershipSummary partnership, DraftForm form, BindingResult errors, ListRequest request,
			Model model, RedirectAttributes redirect) {
		var kind = FormValues.choice(LetterKind.class, form.kind());
		if (kind == null) {
			throw new NotFoundException();
		}
		Integer number = this.forms.of(form, errors, model)
			.saveFor(Integer.class,
					() -> this.letters.draft(partnership.id(), form.organisation(), kind, form.again()));
		return (number != null)
				? Redirects.to(ManagePages.letters(partnership) + "/" + number, "letter.flash.drafted", redirect)
				: show(partnership, request, model);
	}

	@GetMapping("/agencies/{organisation}")
	String agency(@Managed PartnershipSummary partnership, @PathVariable String organisation, Model model) {
		var agency = this.organisations.takingPart(partnership.id())
			.stream()
			.filter((one) -> one.slug().equals(organisation))
			.findFirst();
		var open = this.responses.ofAgency(partnership.id(), organisation);
		var sent = this.letters.toAgency(partnership.id(), organisation);
		var named = agency.map((one) -> new NamedReference(one.id(), one.slug(), one.name()))
			.or(() -> open.stream().map(AwaitedResponse::organisation).findFirst())
			.or(() -> sent.stream().map((one) -> one.organisation()).findFirst())
			.orElseThrow(NotFoundException::new);
		model.addAttribute("agency", named);
		model.addAttribute("responses", open);
		model.addAttribute("most", ResponseService.MOST);
		model.addAttribute("kinds",
				Stream.of(LetterKind.values())
					.filter((kind) -> open.stream().anyMatch((one) -> one.steps().due(kind)))
					.toList());
		model.addAttribute("letters", sent);
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.lettersLink(partnership), new PageLink(named.name(), null)));
		return "action/agency";
	}

	@GetMapping("/responses.csv")
	ResponseEntity<byte[]> csv(@Managed PartnershipSummary partnership) {
		var lines = new ArrayList<List<? extends @Nullable Object>>();
		lines.add(COLUMNS);
		this.responses.all(partnership.id()).forEach((one) -> lines.add(line(one)));
		return Downloads.csv("responses-" + partnership.slug() + ".csv", Csv.of(lines.stream()));
	}

	private List<@Nullable Object> line(AwaitedResponse one) {
		var times = one.times();
		var line = new ArrayList<@Nullable Object>(List.of(one.organisation().name(),
				(one.actionId() != null) ? "Action" : "Recommendation", one.reference(), one.inOneLine()));
		line.add((one.due().on() != null) ? one.due().on() : one.due().asWritten());
		line.add((times != null) ? times.lastResponseOn() : null);
		line.add((times != null) ? times.awaitedSince() : null);
		line.add((times != null) ? times.waitedDays() : null);
		line.add((times != null) ? times.dueOn() : null);
		line.add((times != null && one.overdue()) ? times.overdueDays() : null);
		line.add(label(one.steps().last()));
		line.add(one.steps().lastOn());
		line.add(label(one.steps().next()));
		line.add(one.steps().nextOn());
		return line;
	}

	private @Nullable String label(@Nullable LetterKind kind) {
		return (kind != null) ? this.enums.label(kind) : null;
	}

	private String show(PartnershipSummary partnership, ListRequest request, Model model) {
		var agencies = this.responses.agencies(partnership.id());
		var letters = this.letters.letters(partnership.id(), request, request.pageable(LETTERS));
		model.addAttribute("agencies", agencies);
		model.addAttribute("queue", agencies.stream().filter((one) -> !one.due().kinds().isEmpty()).toList());
		model.addAttribute("letters", letters);
		model.addAttribute("rule", this.rules.current(partnership.id()));
		model.addAttribute("listPage",
				request.page(letters, LETTERS)
					.counted(this.letters.filterCounts(partnership.id(), request))
					.choice("type", "Type", LetterKind.class)
					.choice("state", "Status", LetterState.class)
					.file(letters, LetterSummary::kind, LetterSummary::organisation, (one) -> one.content().dated(),
							LetterSummary::state));
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				new PageLink("Responses and letters", null)));
		return "action/responses-due";
	}

}
