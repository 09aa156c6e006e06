package org.throughline.browse.web;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.action.PublicActionService;
import org.throughline.browse.ImpactLink;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.StatementText;
import org.throughline.measure.PublicFigureService;
import org.throughline.partnership.RecordDirectory.Kind;

/**
 * Adds to pages with statements what was done, what changed and what people felt.
 */
@Component
class StatementAnswers {

	private final PublicActionService actions;

	private final PublicFigureService figures;

	StatementAnswers(PublicActionService actions, PublicFigureService figures) {
		this.actions = actions;
		this.figures = figures;
	}

	/** Returns the answers to statements. */
	Answers of(PartnershipHeading partnership, List<StatementText> statements) {
		var answers = new IdentityHashMap<StatementText, KeyMessage>();
		if (statements.stream().anyMatch((statement) -> !statement.impact().isEmpty())) {
			var actions = this.actions.among(partnership.id(), ImpactLink.targets(statements, Kind.ACTION));
			var indicators = this.figures.among(partnership.id(), ImpactLink.targets(statements, Kind.INDICATOR));
			statements.forEach((statement) -> {
				var answer = KeyMessage.of(statement, actions, indicators, List.of());
				if (answer.answered()) {
					answers.put(statement, answer);
				}
			});
		}
		return new Answers(answers);
	}

	/**
	 * Answers to statements.
	 *
	 * @param byStatement the answers; statements without a visible link are missing
	 */
	record Answers(Map<StatementText, KeyMessage> byStatement) {

		/** Returns the answers to a statement, or {@code null} if there are none. */
		public @Nullable KeyMessage of(StatementText statement) {
			return this.byStatement.get(statement);
		}

	}

}
