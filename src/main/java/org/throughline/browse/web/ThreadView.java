package org.throughline.browse.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.ThreadStep;

/**
 * Puts the thread on a page, as a list and as a drawing of the same.
 */
@Component
class ThreadView {

	private final MessageSource messages;

	ThreadView(MessageSource messages) {
		this.messages = messages;
	}

	void show(List<ThreadStep> thread, Model model) {
		model.addAttribute("thread", thread);
		model.addAttribute("drawing", ThreadDiagram.of(thread,
				(kind) -> Objects.requireNonNull(this.messages.getMessage("browse.thread." + kind, null, Locale.UK))));
	}

}
