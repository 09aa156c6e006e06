package org.throughline.transfer.files;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The content of a YAML file, each node with its line.
 */
sealed interface YamlNode {

	/** The line it begins on, counted from 1. */
	int line();

	/** Named values. */
	record Mapping(int line, Map<String, YamlNode> values) implements YamlNode {

	}

	/** A list. */
	record Listing(int line, List<YamlNode> values) implements YamlNode {

	}

	/** Text as written, or {@code null} if there is none. */
	record Scalar(int line, @Nullable String text) implements YamlNode {

	}

	/** One step of a path: a name, or a number in brackets. */
	Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

	/**
	 * The line of the node at a path, or of its nearest existing parent.
	 */
	static int lineOf(YamlNode root, String path) {
		YamlNode node = root;
		Matcher step = STEP.matcher(path);
		while (step.find()) {
			YamlNode next = below(node, step);
			if (next == null) {
				break;
			}
			node = next;
		}
		return node.line();
	}

	private static @Nullable YamlNode below(YamlNode node, Matcher step) {
		if (node instanceof Mapping mapping && step.group(1) != null) {
			return mapping.values().get(step.group(1));
		}
		if (node instanceof Listing listing && step.group(2) != null) {
			int index = Integer.parseInt(step.group(2));
			return (index < listing.values().size()) ? listing.values().get(index) : null;
		}
		return null;
	}

}
