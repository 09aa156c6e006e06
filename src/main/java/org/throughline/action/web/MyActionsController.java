package org.throughline.action.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionFilter;
import org.throughline.action.ActionKey;
import org.throughline.action.ActionService;
import org.throughline.action.ActionSummary;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.EvidenceService;
import org.throughline.action.OwnActionService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.NotFoundException;

/**
 * The partner's pages: exactly the actions of the organisations the signed-in person acts
 * for, and the update of one or of several.
 */
@Controller
@RequestMapping("/my/actions")
class MyActionsController {

	private static final String DESK = "/my";

	private static final String ACTIONS = DESK + "/actions";

	/** The filter and sort of the desk as a query. */
	private static final String LIST = "[A-Za-z0-9=&%._~-]{1,1000}";

	private static final int AT_ONCE = 200;

	private final ActionService actions;

	private final OwnActionService ownActions;

	private final ActionUpdateService updates;

	private final EvidenceService evidence;

	private final UpdateForms updateForms;

	private final FormSubmissions forms;

	MyActionsController(ActionService actions, OwnActionService ownActions, ActionUpdateService updates,
			EvidenceService evidence, UpdateForms updateForms, FormSubmissions forms) {
		this.actions = actions;
		this.ownActions = ownActions;
		this.updates = updates;
		this.evidence = evidence;
		this.updateForms = updateForms;
		this.forms = forms;
	}

	/** Leads to the desk, where the list is. */
	@GetMapping
	String list() {
		ownersOnly();
		return "redirect:" + DESK;
	}

	@GetMapping("/still-on-track")
	String stillOnTrackForm(@RequestParam(defaultValue = "") String list, StillOnTrackForm form, Model model) {
		ownersOnly();
		return onTrack(list, model);
	}

	@PostMapping("/still-on-track")
	String stillOnTrack(@RequestParam(defaultValue = "") String list, StillOnTrackForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		ownersOnly();
		var keys = form.chosen().stream().limit(AT_ONCE).map(this::ticked).toList();
		Integer count = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.updates.confirmNoChange(keys, form.note()));
		return (count != null) ? Redirects.to(desk(list), "action.flash.stillOnTrack", count.toString(), redirect)
				: onTrack(list, model);
	}

	@GetMapping("/{reference}")
	String editForm(@PathVariable String reference, @RequestParam(required = false) @Nullable String in,
			@RequestParam(defaultValue = "") String list, Model model) {
		var details = mine(reference, in);
		this.updateForms.show(details.action(), model);
		return show(details, list, model);
	}

	@PostMapping("/{reference}")
	ModelAndView update(@PathVariable String reference, @RequestParam(required = false) @Nullable String in,
			@RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String press,
			@RequestParam(required = false) @Nullable String seen, UpdateForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		ownersOnly();
		ActionDetails details;
		try {
			details = mine(reference, in);
		}
		catch (NotFoundException ex) {
			return gone(form, list, model);
		}
		boolean saved = this.updateForms.save(details.action(), form, errors, model, seen);
		if (!saved) {
			return new ModelAndView(show(details, list, model), model.asMap());
		}
		String done = form.onlyRequestsDate(details.action()) ? "action.flash.dateRequested" : "action.flash.updated";
		return new ModelAndView(next(details.action(), done, press, list, redirect));
	}

	/** The action has another owner by now, or never was theirs. */
	private static ModelAndView gone(UpdateForm form, String list, Model model) {
		model.addAttribute("note", form.note());
		model.addAttribute("list", desk(list));
		return new ModelAndView("action/answer-gone", model.asMap(), HttpStatus.NOT_FOUND);
	}

	/** Leads to the next urgent action if the person asks for it, else to the list. */
	private String next(ActionSummary saved, String done, String press, String list, RedirectAttributes redirect) {
		if (!press.equals("next")) {
			return Redirects.to(desk(list), done, redirect);
		}
		return otherUrgent(saved)
			.map((next) -> Redirects.to(ACTIONS + "/" + next.reference() + query(next, list), "action.flash.nextUrgent",
					String.valueOf(this.ownActions.countUrgent()), redirect))
			.orElseGet(() -> Redirects.to(desk(list), "action.flash.noneUrgent", redirect));
	}

	/** A request for a new due date alone leaves its action among the urgent ones. */
	private Optional<ActionSummary> otherUrgent(ActionSummary action) {
		return this.ownActions.urgent(2).stream().filter((other) -> !other.id().equals(action.id())).findFirst();
	}

	private static String query(ActionSummary action, String list) {
		return "?in=" + action.identity().partnershipSlug()
				+ (list.matches(LIST) ? "&list=" + UriUtils.encode(list, StandardCharsets.UTF_8) : "");
	}

	/** Returns the address of the desk with its filter and sort. */
	private static String desk(String list) {
		return list.matches(LIST) ? DESK + "?" + list : DESK;
	}

	@GetMapping("/{reference}/evidence/{number}")
	ResponseEntity<byte[]> evidence(@PathVariable String reference, @PathVariable int number,
			@RequestParam(required = false) @Nullable String in) {
		var key = this.ownActions.key(reference, in);
		var file = this.evidence.file(key.partnershipId(), key.reference(), number);
		return Downloads.unstored(file.fileName(), file.mediaType(), file.content());
	}

	private void ownersOnly() {
		if (!this.ownActions.actsForAgency()) {
			throw new NotFoundException();
		}
	}

	private ActionDetails mine(String reference, @Nullable String in) {
		var key = this.ownActions.key(reference, in);
		return this.actions.details(key.partnershipId(), key.reference());
	}

	private ActionKey ticked(String value) {
		int slash = value.indexOf('/');
		if (slash < 0) {
			throw new NotFoundException();
		}
		return this.ownActions.key(value.substring(slash + 1), value.substring(0, slash));
	}

	private static String remaining(CountedPage<ActionSummary> shown) {
		long more = shown.getTotalElements() - AT_ONCE;
		return (shown.getTotalElements() > CountedPage.MOST) ? "More than %,d".formatted(more - 1)
				: "%,d".formatted(more);
	}

	private String onTrack(String list, Model model) {
		var shown = this.ownActions.list(ActionFilter.ALL, PageRequest.of(0, AT_ONCE));
		var choices = shown.stream()
			.filter((action) -> action.status().confirmable())
			.map((action) -> new Choice(action.identity().partnershipSlug() + "/" + action.reference(),
					action.inOneLine(), DueDates.line(action)))
			.toList();
		model.addAttribute("choices", choices);
		model.addAttribute("more", shown.hasNext() ? remaining(shown) : null);
		model.addAttribute("list", list);
		model.addAttribute("desk", desk(list));
		return "action/still-on-track";
	}

	private String show(ActionDetails details, String list, Model model) {
		var action = details.action();
		ActionPage.show(details, ACTIONS + "/" + action.reference(), query(action, list), model);
		model.addAttribute("desk", desk(list));
		model.addAttribute("nextUrgent", otherUrgent(action).isPresent());
		return "action/update";
	}

}
