package org.throughline.action.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkPages;
import org.throughline.action.ActionService;

/**
 * The pages of a private link to the due actions of its person. They open as often as
 * wanted and write nothing; only a form on which a person has chosen a status does.
 */
@Controller
@RequestMapping("/answer/{secret}/actions")
class AnswerActionsController implements PrivateLinkPages {

	private static final int MOST = 100;

	private final ActionService actions;

	AnswerActionsController(ActionService actions) {
		this.actions = actions;
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
		model.addAttribute("actions", this.actions.awaitingUpdate(MOST));
		model.addAttribute("saved", !saved.isEmpty());
		return "action/answer-list";
	}

}
