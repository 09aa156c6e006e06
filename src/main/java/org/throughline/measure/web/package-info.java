/**
 * The pages on which business managers keep figures, money and training.
 */
@NullMarked
package org.throughline.measure.web;

import org.jspecify.annotations.NullMarked;
