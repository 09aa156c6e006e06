/**
 * Pages on which business managers edit papers and the meetings that consider them.
 */
@NullMarked
package org.throughline.paper.web;

import org.jspecify.annotations.NullMarked;
