/**
 * Identifiers and the history every change leaves.
 */
@NullMarked
package org.throughline.platform.persistence;

import org.jspecify.annotations.NullMarked;
