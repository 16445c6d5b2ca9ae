package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The encoder of SASRec (Kang and McAuley 2018) with normalisation before each part: what a user may want after each
 * event, given that event and those before it.
 *
 * <p>An event's place is told by its distance to the event that looks, as a number added to the attention score (Raffel
 * et al. 2020, section 2.1, with each distance its own), not by a vector of its position: what is learnt of the latest
 * event holds for short and long histories alike.
 *
 * <p>In the {@link TransformerVariant#bothWays variant that looks both ways} an event sees those after it as well, and what
 * is to be guessed has a place of its own.
 */
public final class CausalTransformer {

    private final TransformerConfig config;
    private final TransformerWeights weights;
    private final @Nullable NDArray mask; // [length, length]; null where nothing is hidden
    private final NDArray distances; // [length, length]

    public CausalTransformer(TransformerWeights weights) {
        this.config = weights.config();
        this.weights = weights;
        boolean bothWays = config.looksBothWays();
        this.mask = bothWays ? null : AttentionMask.causal(weights.manager(), config.length());
        this.distances = bothWays
                ? AttentionMask.signedDistances(weights.manager(), config.length())
                : AttentionMask.distances(weights.manager(), config.length());
    }

    /**
     * Input of a forward pass; rows are padded on the right.
     *
     * @param items vectors, {@code [batch, length, dimension]}
     * @param behaviours type of each event, {@code [batch, length]}; null where the model reads none
     * @param nextBehaviours type of the event after each, {@code [batch, length]}; null where it is not asked for
     * @param gaps {@link TimeGap} before each event, {@code [batch, length]}; null where the model reads none
     * @param questions where it looks both ways, else null
     */
    public record Input(
            NDArray items,
            @Nullable NDArray behaviours,
            @Nullable NDArray nextBehaviours,
            @Nullable NDArray gaps,
            @Nullable Questions questions) {}

    /**
     * What a model that looks both ways is asked, and what it may look at.
     *
     * @param asked 1 at each place whose item is to be guessed, else 0, {@code [batch, length, 1]}
     * @param padding what is added to attention scores, {@code [batch, 1, 1, length]}: negative infinity where a row has
     *     ended
     */
    public record Questions(NDArray asked, NDArray padding) {}

    /**
     * @param hidden {@code [batch, length, dimension]}; its product with an item's vector is the item's score
     * @param attention of each layer, {@code [batch, heads, query, key]}
     */
    public record Encoded(NDArray hidden, List<NDArray> attention) {}

    TransformerWeights weights() {
        return weights;
    }

    /** One forward pass with its attention; the arrays belong to the caller's scope. */
    Encoded attend(Input input) {
        List<NDArray> attention = new ArrayList<>();
        NDArray hidden = encode(input, Dropout.NONE, attention::add);
        return new Encoded(hidden, attention);
    }

    /** One forward pass, {@code [batch, length, dimension]}, in the caller's scope; the attention is let go of. */
    public NDArray encode(Input input, Dropout dropout) {
        return encode(input, dropout, NDArray::close);
    }

    private NDArray encode(Input input, Dropout dropout, Consumer<NDArray> attention) {
        WeightViews views = weights.views();
        NDArray values = dropout.apply(embed(input, views));
        for (int layer = 0; layer < config.layers(); layer++) {
            NDArray added = added(block(layer), input, views);
            values = block(block(layer), values, added, dropout, views, attention);
        }
        return views.norm("norm", values);
    }

    static String block(int layer) {
        return "block" + layer + ".";
    }

    private NDArray block(
            String block,
            NDArray input,
            NDArray added,
            Dropout dropout,
            WeightViews views,
            Consumer<NDArray> attention) {
        Attention.Attended attended = attend(block, input, added, views);
        attention.accept(attended.weights());
        return addFeedForward(block, joined(block, input, attended.output(), dropout, views), dropout, views);
    }

    /** What is left of a block after its attention, {@code [..., dimension]}. */
    NDArray addFeedForward(String block, NDArray values, Dropout dropout, WeightViews views) {
        NDArray added = dropout.apply(feedForward(block, values, dropout, views));
        return values.add(gated(block + "feedForwardGate", values, added, views));
    }

    /** @param attended {@code [..., dimension]} */
    NDArray joined(String block, NDArray values, NDArray attended, Dropout dropout, WeightViews views) {
        return values.add(gated(block + "attentionGate", values, dropout.apply(attended), views));
    }

    /** sigmoid(W x + b) times what is added to x; all of it where there are no gates. */
    private NDArray gated(String gate, NDArray values, NDArray added, WeightViews views) {
        return config.hasGates() ? added.mul(Activation.sigmoid(views.linear(gate, values))) : added;
    }

    /**
     * What the heads of one layer weigh, {@code [batch, heads, length, headDimension]} each.
     *
     * @param added to the scores, {@code [heads, query, key]}: what each distance is worth, and less than any number
     *     where a query may not see a key
     */
    public record Projected(NDArray query, NDArray key, NDArray value, NDArray added) {}

    /** Query, key and value of one layer, as {@link #encode} has them; the arrays belong to the caller's scope. */
    public Projected project(Input input, int layer) {
        WeightViews views = weights.views();
        NDArray values = embed(input, views);
        for (int below = 0; below < layer; below++) {
            NDArray added = added(block(below), input, views);
            values = block(block(below), values, added, Dropout.NONE, views, NDArray::close);
        }
        int length = (int) values.getShape().get(1);
        return project(block(layer), values, added(block(layer), length, views), views);
    }

    private Projected project(String block, NDArray values, NDArray added, WeightViews views) {
        Shape shape = values.getShape();
        NDArray normed = views.norm(block + "attentionNorm", values);
        NDList parts = views.linear(block + "queryKeyValue", normed).split(3, 2); // 3 x [batch, length, dimension]
        return new Projected(
                inHeads(parts.get(0), shape), inHeads(parts.get(1), shape), inHeads(parts.get(2), shape), added);
    }

    /** Looks rows of a table up by index, {@code [...]} to {@code [..., dimension]}. */
    public static NDArray lookUp(NDArray table, NDArray indices) {
        return Embedding.embedding(indices, table, SparseFormat.DENSE).singletonOrThrow();
    }

    NDArray embed(Input input, WeightViews views) {
        NDArray scale = Constants.of(input.items(), Math.sqrt(config.dimension()));
        NDArray values = input.items().mul(scale);
        Questions questions = input.questions();
        if (questions != null) {
            // No gradient may reach the vector of padding, which stands at the places asked for.
            NDArray told = questions.asked().mul(-1).add(1);
            values = values.mul(told).add(questions.asked().mul(views.get(ParameterLayout.QUESTION)));
        }
        if (input.behaviours() != null) {
            values = values.add(lookUp(views.get("behaviour"), input.behaviours()));
        }
        if (input.nextBehaviours() != null) {
            values = values.add(lookUp(views.get("nextBehaviour"), input.nextBehaviours()));
        }
        if (input.gaps() != null) {
            values = values.add(lookUp(views.get(ParameterLayout.GAP), input.gaps()));
        }
        return values;
    }

    /** What is added to attention scores, {@code [heads, query, key]}, or for each row {@code [batch, heads, query, key]}. */
    private NDArray added(String block, Input input, WeightViews views) {
        NDArray added = added(block, (int) input.items().getShape().get(1), views);
        Questions questions = input.questions();
        return questions == null ? added : added.expandDims(0).add(questions.padding());
    }

    /** The same without what differs by row. */
    NDArray added(String block, int length, WeightViews views) {
        NDArray byDistance = lookUp(views.get(block + "distance"), upTo(length, distances)); // [query, key, heads]
        NDArray added = byDistance.transpose(2, 0, 1);
        return mask == null ? added : added.add(upTo(length, mask));
    }

    private NDArray upTo(int length, NDArray square) {
        return length == config.length() ? square : square.get(new NDIndex(":" + length + ",:" + length));
    }

    private Attention.Attended attend(String block, NDArray values, NDArray added, WeightViews views) {
        Projected projected = project(block, values, added, views);
        Attention.Attended heads =
                Attention.attend(projected.query(), projected.key(), projected.value(), projected.added());
        NDArray joined = heads.output().transpose(0, 2, 1, 3).reshape(values.getShape()); // [batch, length, dimension]
        return new Attention.Attended(views.linear(block + "attentionOut", joined), heads.weights());
    }

    /** {@code [batch, length, dimension]} to {@code [batch, heads, length, headDimension]}. */
    NDArray inHeads(NDArray values, Shape shape) {
        return values.reshape(shape.get(0), shape.get(1), config.heads(), config.headDimension())
                .transpose(0, 2, 1, 3);
    }

    private NDArray feedForward(String block, NDArray values, Dropout dropout, WeightViews views) {
        NDArray normed = views.norm(block + "feedForwardNorm", values);
        NDArray expanded = Activation.relu(views.linear(block + "expand", normed));
        return views.linear(block + "contract", dropout.apply(expanded));
    }
}
