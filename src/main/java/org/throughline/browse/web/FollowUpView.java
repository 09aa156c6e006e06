package org.throughline.browse.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.FollowUpStep;

/**
 * Adds the follow-up of a record to a page, as a list and as a diagram.
 */
@Component
class FollowUpView {

	private final MessageSource messages;

	FollowUpView(MessageSource messages) {
		this.messages = messages;
	}

	void show(List<FollowUpStep> steps, Model model) {
		model.addAttribute("followUp", steps);
		model.addAttribute("diagram", FollowUpDiagram.of(steps, (kind) -> Objects
			.requireNonNull(this.messages.getMessage("browse.followUp." + kind, null, Locale.UK))));
	}

}
