package org.throughline.browse.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.FollowUpStep;
import org.throughline.platform.chart.TreeDiagram;
import org.throughline.platform.chart.TreeDiagram.Node;

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
		model.addAttribute("diagram",
				new TreeDiagram("Follow-up diagram",
						"Each step is in a box below the step it follows from. The list above has the same content.",
						nodes(steps))
					.draw()
					.svg("follow-up"));
	}

	private List<Node> nodes(List<FollowUpStep> steps) {
		return steps.stream().map((step) -> {
			String kind = Objects
				.requireNonNull(this.messages.getMessage("browse.followUp." + step.kind(), null, Locale.UK));
			boolean bare = step.state() == null || step.state().isEmpty();
			return new Node(bare ? kind : kind + " (" + step.state() + ")", step.text(), nodes(step.next()));
		}).toList();
	}

}
