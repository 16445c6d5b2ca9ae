package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.ProductTile;
import dev.vitrine.app.control.TileContent;
import dev.vitrine.app.control.TileMark;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.operations.DrawInterleaved;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A list to be judged without knowing which model put in what.
 *
 * <p>Keys 1 to 9 and 0 mark what fits the shopper, Enter keeps the vote, S skips it, Escape ends.
 */
final class JudgePane extends VBox {

    private static final PseudoClass LIKED = PseudoClass.getPseudoClass("truth");
    private static final int ROWS = 5;

    private final JudgeViewModel viewModel;
    private final TileWords words;
    private final Messages messages;
    private final List<ProductTile> tiles = new ArrayList<>();
    private final GridPane list = new GridPane();
    private final PictureCache pictures;
    private final Label standing = new Label();

    JudgePane(JudgeViewModel viewModel, FeedbackViewModel feedback, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.words = new TileWords(messages);
        this.messages = messages;
        setId("judge");
        getStyleClass().add("judge");
        setFocusTraversable(true);
        HBox.setHgrow(this, Priority.ALWAYS);
        visibleProperty().bind(viewModel.openProperty());
        managedProperty().bind(viewModel.openProperty());
        standing.setId("judge-standing");
        standing.setWrapText(true);
        getChildren()
                .addAll(
                        titleRow(),
                        hint(),
                        list,
                        actions(),
                        standing,
                        new FeedbackSummary(feedback, viewModel.openProperty(), messages));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        visibleProperty().addListener((property, before, shown) -> {
            if (shown) {
                requestFocus();
            }
        });
        viewModel.drawnProperty().addListener(property -> showList());
        viewModel.likedProperty().addListener(property -> showLiked());
        viewModel.votesProperty().addListener(property -> showVotes());
        viewModel.revealedProperty().addListener(property -> showVotes());
        messages.localeProperty().subscribe(locale -> {
            showList();
            showVotes();
        });
    }

    private Node titleRow() {
        Label title = label("section-title", "comparison.judge.title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        TextField name = new TextField();
        name.setId("judge-name");
        name.setPrefWidth(160);
        name.promptTextProperty().bind(messages.bind("comparison.judge.name"));
        name.accessibleTextProperty().bind(messages.bind("comparison.judge.name"));
        name.textProperty().bindBidirectional(viewModel.judgeProperty());
        name.setOnAction(event -> requestFocus());
        HBox row = new HBox(8, title, space, name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node hint() {
        Label hint = label("muted", "comparison.judge.hint");
        hint.setWrapText(true);
        return hint;
    }

    /** Made when the first list is shown, since many never judge. */
    private void makeTiles() {
        list.setHgap(24);
        for (int column = 0; column < JudgeViewModel.LENGTH / ROWS; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 * ROWS / JudgeViewModel.LENGTH);
            list.getColumnConstraints().add(half);
        }
        for (int place = 0; place < JudgeViewModel.LENGTH; place++) {
            list.add(tile(place), place / ROWS, place % ROWS);
        }
    }

    private ProductTile tile(int place) {
        ProductTile tile = new ProductTile(pictures);
        tile.setId("judge-" + (place + 1));
        tile.setOnMouseClicked(event -> {
            requestFocus();
            viewModel.toggle(place);
        });
        tiles.add(tile);
        return tile;
    }

    private Node actions() {
        Button vote = button("judge-vote", "comparison.judge.vote", viewModel::vote);
        vote.getStyleClass().add(Styles.ACCENT);
        HBox row = new HBox(
                8,
                vote,
                button("judge-skip", "comparison.judge.skip", viewModel::next),
                button("judge-reveal", "comparison.judge.reveal", viewModel::reveal),
                button("judge-save", "comparison.judge.export", viewModel::save),
                button(
                        "judge-close",
                        "comparison.judge.close",
                        () -> viewModel.openProperty().set(false)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> {
            requestFocus();
            action.run();
        });
        return button;
    }

    private Label label(String style, String key) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(messages.bind(key));
        return label;
    }

    private void onKey(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> viewModel.vote();
            case S -> viewModel.next();
            case ESCAPE -> viewModel.openProperty().set(false);
            default -> {
                if (!event.getCode().isDigitKey()) {
                    return;
                }
                int digit = Integer.parseInt(event.getCode().getName().replaceAll("\\D", ""));
                viewModel.toggle(digit == 0 ? JudgeViewModel.LENGTH - 1 : digit - 1);
            }
        }
        event.consume();
    }

    private void showList() {
        DrawInterleaved.Result drawn = viewModel.drawnProperty().get();
        if (drawn != null && tiles.isEmpty()) {
            makeTiles();
        }
        for (int place = 0; place < tiles.size(); place++) {
            boolean there = drawn != null && place < drawn.places().size();
            tiles.get(place).setVisible(there);
            if (drawn != null && there) {
                tiles.get(place).show(content(place, drawn.places().get(place).item()));
            }
        }
        showLiked();
    }

    private TileContent content(int place, ItemCard item) {
        List<TileMark> none = List.of();
        return new TileContent(
                place + 1,
                item,
                item.title(messages.locale()),
                words.detail(item, messages.currencyProperty().get()),
                "",
                none,
                false);
    }

    private void showLiked() {
        Set<Integer> liked = viewModel.likedProperty().get();
        for (int place = 0; place < tiles.size(); place++) {
            boolean isLiked = liked.contains(place);
            tiles.get(place).pseudoClassStateChanged(LIKED, isLiked);
            tiles.get(place)
                    .showOpinion(
                            isLiked ? Opinions.icon(Opinion.LIKED) : null,
                            false,
                            isLiked ? messages.get(Opinions.key(Opinion.LIKED) + ".given") : "");
        }
    }

    private void showVotes() {
        JudgeViewModel.Votes votes = viewModel.votesProperty().get();
        if (votes == null) {
            standing.setText(messages.get("comparison.disagreement.oneModel"));
            return;
        }
        String words = viewModel.revealedProperty().get()
                ? revealed(votes)
                : messages.get("comparison.judge.blind", votes.all(), JudgeViewModel.ERROR);
        standing.setText(viewModel.isOnOtherData() ? words + " " + messages.get("comparison.judge.otherData") : words);
    }

    private String revealed(JudgeViewModel.Votes votes) {
        String counts = messages.get(
                "comparison.judge.votes",
                votes.first(),
                votes.forFirst(),
                votes.second(),
                votes.forSecond(),
                votes.forNone());
        String result = votes.decide()
                ? messages.get("comparison.judge.decided", JudgeViewModel.ERROR)
                : messages.get("comparison.judge.open", votes.preference().missing(JudgeViewModel.ERROR));
        return counts + " " + result;
    }
}
