package org.throughline.action.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkPages;
import org.throughline.action.ActionDetails;
import org.throughline.action.ActionKey;
import org.throughline.action.ActionService;
import org.throughline.action.OwnActionService;
import org.throughline.platform.web.NotFoundException;

/**
 * The pages of a private link to the due actions of its person. Opening a link changes
 * nothing, however often; only a form with a chosen status does.
 */
@Controller
@RequestMapping("/answer/{secret}/actions")
class AnswerActionsController implements PrivateLinkPages {

	private static final int MOST = 100;

	private final ActionService actions;

	private final OwnActionService ownActions;

	private final UpdateForms forms;

	private final Clock clock;

	AnswerActionsController(ActionService actions, OwnActionService ownActions, UpdateForms forms, Clock clock) {
		this.actions = actions;
		this.ownActions = ownActions;
		this.forms = forms;
		this.clock = clock;
	}

	@Override
	public PrivateLinkKind kind() {
		return PrivateLinkKind.ACTIONS;
	}

	@Override
	public String firstPage(PrivateLink link) {
		return "actions";
	}

	@GetMapping
	String list(PrivateLink link, @RequestParam(defaultValue = "") String saved, Model model) {
		model.addAttribute("link", link.require(kind()));
		model.addAttribute("actions", this.ownActions.awaitingUpdate(MOST));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("saved", !saved.isEmpty());
		return "action/answer-list";
	}

	@GetMapping("/{partnership}/{reference}")
	ModelAndView form(PrivateLink link, @PathVariable String partnership, @PathVariable String reference, Model model) {
		var key = find(link, partnership, reference);
		if (key.isEmpty()) {
			return gone(link, model);
		}
		var details = details(key.get());
		this.forms.showBlank(details.action(), model);
		return show(link, details, this.ownActions.awaitsUpdate(key.get()), model);
	}

	@PostMapping("/{partnership}/{reference}")
	ModelAndView update(PrivateLink link, @PathVariable String partnership, @PathVariable String reference,
			@RequestParam(defaultValue = "") String seen, UpdateForm form, BindingResult errors, Model model) {
		var key = find(link, partnership, reference);
		if (key.isEmpty()) {
			model.addAttribute("note", form.note());
			return gone(link, model);
		}
		var details = details(key.get());
		if (details.action().status().open() && !this.ownActions.awaitsUpdate(key.get())) {
			return notDue(link, details, model);
		}
		boolean saved = this.forms.save(details.action(), form, errors, model, seen);
		if (saved) {
			return new ModelAndView("redirect:" + link.path() + "/actions?saved=yes");
		}
		var now = details(key.get());
		this.forms.addChoices(now.action(), model);
		return show(link, now, now.action().status().open(), model);
	}

	private Optional<ActionKey> find(PrivateLink link, String partnership, String reference) {
		link.require(kind());
		try {
			return Optional.of(this.ownActions.key(reference, partnership));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	private ActionDetails details(ActionKey key) {
		return this.actions.details(key.partnershipId(), key.reference());
	}

	private static ModelAndView show(PrivateLink link, ActionDetails details, boolean due, Model model) {
		String list = link.path() + "/actions";
		var action = details.action();
		ActionPage.show(details, list + "/" + action.identity().partnershipSlug() + "/" + action.reference(), "",
				model);
		model.addAttribute("link", link);
		model.addAttribute("due", due);
		return new ModelAndView("action/answer", model.asMap());
	}

	/** A link opens due actions only; the page gives back what was typed. */
	private ModelAndView notDue(PrivateLink link, ActionDetails details, Model model) {
		this.forms.addChoices(details.action(), model);
		var page = show(link, details, false, model);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/** The action is closed to the person: it has another owner, or never was theirs. */
	private static ModelAndView gone(PrivateLink link, Model model) {
		model.addAttribute("link", link);
		model.addAttribute("list", link.path() + "/actions");
		return new ModelAndView("action/answer-gone", model.asMap(), HttpStatus.NOT_FOUND);
	}

}
