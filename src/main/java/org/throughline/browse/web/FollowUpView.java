package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.FollowUpStep;
import org.throughline.browse.FollowUpStep.Kind;
import org.throughline.platform.chart.TreeDiagram;
import org.throughline.platform.chart.TreeDiagram.Node;
import org.throughline.platform.text.Messages;

/**
 * Adds the follow-up of a record to a page, as a list and as a diagram.
 */
@Component
class FollowUpView {

	private static final List<Kind> NAMED = List.of(Kind.REVIEW, Kind.SOURCE, Kind.RECOMMENDATION, Kind.ACTION,
			Kind.UPDATE);

	private final Messages messages;

	FollowUpView(Messages messages) {
		this.messages = messages;
	}

	/** Adds it; a review of which there are only its events has no follow-up. */
	void show(List<FollowUpStep> all, Model model) {
		var steps = all.stream().anyMatch(FollowUpView::followed) ? all : List.<FollowUpStep>of();
		model.addAttribute("followUp", steps);
		if (steps.isEmpty()) {
			return;
		}
		model.addAttribute("followUpHeadline", headline(steps));
		model.addAttribute("diagram",
				new TreeDiagram("Follow-up diagram",
						"Each step is in a box below the step it follows from. The list above has the same content.",
						nodes(steps))
					.draw()
					.svg("follow-up"));
	}

	private static boolean followed(FollowUpStep step) {
		return (step.kind() != Kind.REVIEW && step.kind() != Kind.EVENT)
				|| step.next().stream().anyMatch(FollowUpView::followed);
	}

	/**
	 * Returns how many steps of each kind there are: "1 review, 3 recommendations, 5
	 * actions, 2 verified complete."
	 */
	private static String headline(List<FollowUpStep> steps) {
		var parts = new ArrayList<String>();
		NAMED.forEach((kind) -> {
			long count = count(steps, (step) -> step.kind() == kind);
			String name = kind.name().toLowerCase(Locale.ROOT);
			if (count > 0 || kind == Kind.ACTION) {
				parts.add((count == 0) ? "no " + name : (count == 1) ? "1 " + name : count + " " + name + "s");
			}
			if (count > 0 && kind == Kind.ACTION) {
				long verified = count(steps, FollowUpStep::verified);
				parts.add(((verified == 0) ? "none" : verified) + " verified complete");
			}
		});
		return String.join(", ", parts) + ".";
	}

	private static long count(List<FollowUpStep> steps, Predicate<FollowUpStep> which) {
		return steps.stream().mapToLong((step) -> (which.test(step) ? 1 : 0) + count(step.next(), which)).sum();
	}

	private List<Node> nodes(List<FollowUpStep> steps) {
		return steps.stream().map((step) -> {
			String kind = this.messages.text("browse.followUp." + step.kind());
			boolean bare = step.state() == null || step.state().isEmpty();
			return new Node(bare ? kind : kind + " (" + step.state() + ")", step.text(), nodes(step.next()));
		}).toList();
	}

}
