package org.throughline.action.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.action.ActionService;
import org.throughline.action.LetterService;
import org.throughline.action.RecommendationService;
import org.throughline.platform.form.RecordKind;

/**
 * The history pages of actions, recommendations and letters.
 */
@Configuration(proxyBeanMethods = false)
class ActionRecordPages {

	@Bean
	RecordKind actionPages(ActionService actions) {
		return RecordKind.kept("action", "actions/{reference}", (partnership, path) -> {
			var action = actions.forEditing(partnership, path.text("reference")).action();
			return new RecordKind.Found(action.id(), action.title(), action.identity().version(), "Actions", "actions");
		});
	}

	@Bean
	RecordKind recommendationPages(RecommendationService recommendations) {
		return RecordKind.kept("recommendation", "recommendations/{reference}", (partnership, path) -> {
			var found = recommendations.details(partnership, path.text("reference")).recommendation();
			return new RecordKind.Found(found.id(), found.title(), found.identity().version(), "Recommendations",
					"recommendations");
		});
	}

	@Bean
	RecordKind letterPages(LetterService letters) {
		return new RecordKind("letter", "letters/{number:[0-9]+}", (partnership, path) -> {
			var letter = letters.find(partnership, path.number());
			return new RecordKind.Found(letter.id(), letter.title(), letter.version(), "Responses and letters",
					"letters");
		}, (partnership, path, version) -> letters.discard(partnership, path.number(), version))
			.removableIf((partnership, path) -> letters.requireDraft(partnership, path.number()));
	}

}
