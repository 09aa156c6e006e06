package org.throughline.browse.web;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.action.PublicActionService;
import org.throughline.browse.ImpactLink;
import org.throughline.browse.ImpactQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipHome.Message;
import org.throughline.browse.StatementText;
import org.throughline.measure.PublicFigureService;
import org.throughline.partnership.RecordDirectory.Kind;

/**
 * What was done, what changed and what people felt, for pages with statements of reports.
 */
@Component
class StatementAnswers {

	private final ImpactQueries links;

	private final PublicActionService actions;

	private final PublicFigureService figures;

	StatementAnswers(ImpactQueries links, PublicActionService actions, PublicFigureService figures) {
		this.links = links;
		this.actions = actions;
		this.figures = figures;
	}

	/**
	 * Returns the answers to statements.
	 * @param statements the statements by the identifier of their report
	 */
	Answers of(PartnershipHeading partnership, Map<UUID, List<StatementText>> statements) {
		var answers = new IdentityHashMap<StatementText, KeyMessage>();
		var links = this.links.ofReports(partnership, statements.keySet());
		if (!links.isEmpty()) {
			var actions = this.actions.among(partnership.id(), ImpactLink.targets(links, Kind.ACTION));
			var indicators = this.figures.among(partnership.id(), ImpactLink.targets(links, Kind.INDICATOR));
			statements.forEach((report, each) -> each.forEach((statement) -> {
				var own = links.stream()
					.filter((link) -> link.reportId().equals(report) && link.number() == statement.number())
					.toList();
				var answer = KeyMessage.of(new Message(statement, own), actions, indicators);
				if (answer.answered()) {
					answers.put(statement, answer);
				}
			}));
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
