package org.throughline.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * Checks pages with axe: WCAG 2.2 AA and best practice. Four fifths of its time go to the
 * contrast of texts, which follows from their colour, size and weight and the backgrounds
 * behind them. Text that passed with the same values is not measured again.
 */
final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final String CHECK = """
			async ([rules, known]) => {
			  const measured = new Set(known);
			  const backgrounds = new Map();
			  const behind = (element) => {
			    if (!element) return '';
			    if (!backgrounds.has(element)) {
			      const style = getComputedStyle(element);
			      const layer = [style.backgroundColor, style.backgroundImage, style.opacity].join();
			      backgrounds.set(element, (layer === 'rgba(0, 0, 0, 0),none,1' ? '' : layer + ' ')
			        + behind(element.parentElement));
			    }
			    return backgrounds.get(element);
			  };
			  const look = (element) => {
			    const style = getComputedStyle(element);
			    return [style.color, style.fontSize, style.fontWeight, style.textShadow, behind(element)].join(' ');
			  };
			  const hasText = (element) => element.matches('input, textarea, select')
			    || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
			  const problems = (results) => results.violations
			    .map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' '));
			  const others = await axe.run(document, { runOnly: { type: 'tag', values: rules },
			    rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'] });
			  const texts = [...document.body.querySelectorAll('*')]
			    .filter((element) => hasText(element) && !measured.has(look(element)));
			  if (texts.length === 0) return { problems: problems(others), measured: [] };
			  const contrast = await axe.run({ include: texts },
			    { runOnly: { type: 'rule', values: ['color-contrast'] }, elementRef: true });
			  return { problems: problems(others).concat(problems(contrast)),
			    measured: contrast.passes.flatMap((rule) => rule.nodes).map((node) => look(node.element)) };
			}""";

	/** The looks of texts that passed in this run. */
	private static final Set<String> MEASURED = ConcurrentHashMap.newKeySet();

	private Accessibility() {
	}

	/** Returns the script that pages need before they are opened. */
	static String script() {
		return AxeBuilder.getAxeScript();
	}

	/** Returns the violations with their elements; empty if there are none. */
	@SuppressWarnings("unchecked")
	static List<String> problems(Page page) {
		var result = (Map<String, List<String>>) page.evaluate(CHECK, List.of(RULES, List.copyOf(MEASURED)));
		MEASURED.addAll(result.get("measured"));
		return result.get("problems");
	}

}
